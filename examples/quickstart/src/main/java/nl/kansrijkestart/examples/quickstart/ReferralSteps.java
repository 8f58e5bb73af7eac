package nl.kansrijkestart.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Intervention;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentIntake;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.NeutralCode;
import nl.kansrijkestart.referral.CommandId;
import nl.kansrijkestart.referral.Desk;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.referral.FeedbackOutcome;
import nl.kansrijkestart.referral.IntakePlan;
import nl.kansrijkestart.referral.IntakeReport;
import nl.kansrijkestart.referral.OutreachAttempt;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralCommand;
import nl.kansrijkestart.referral.ReferralContext;
import nl.kansrijkestart.referral.ReferralId;
import nl.kansrijkestart.referral.ReferralOutcome;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.referral.ReferralState;
import nl.kansrijkestart.referral.ReferralStep;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.Routing;

/** Consent, and the referral from the midwife to the desk and back. */
final class ReferralSteps {

  private static final OrganizationId PRACTICE = OrganizationId.of("midwifery-practice-1");
  private static final OrganizationId OFFICE = OrganizationId.of("desk-1");
  private static final Actor MIDWIFE =
      Actor.of(RoleCode.of("MIDWIFE"), PersonId.of("midwife-1"), PRACTICE);
  private static final OrganizationId HELP = OrganizationId.of("volunteers-1");
  private static final PersonId WORKER = PersonId.of("worker-1");
  private static final Actor HELPER = Actor.of(RoleCode.of("SOCIAL_CARE_WORKER"), WORKER, HELP);
  private static final Actor ASSESSOR =
      Actor.of(RoleCode.of("DESK_ASSESSOR"), PersonId.of("assessor-1"), OFFICE);

  private final Say say;
  private final LocalDate asOf;
  private final Packs packs;
  private final List<Report.Line> lines = new ArrayList<>();
  private final List<Object> answers = new ArrayList<>();

  ReferralSteps(Say say, LocalDate asOf, Packs packs) {
    this.say = say;
    this.asOf = asOf;
    this.packs = packs;
  }

  List<Report.Step> follow(FamilyIntake family, Client woman, Pregnancy pregnancy) {
    if (family.referral() == null) {
      return List.of();
    }
    Optional<PackEntry> entry =
        woman
            .residence()
            .municipalityOfStay()
            .flatMap(
                stay -> Desk.general(packs.forMunicipality(stay).asOf(asOf).entries(Desk.SECTION)))
            .or(() -> Desk.general(packs.asOf(asOf).entries(Desk.SECTION)));
    Desk desk =
        Desk.from(entry.orElseThrow(), Party.of(OFFICE).withKind(RoleCode.of("MUNICIPALITY")));
    ConsentHistory consents = consents(family);
    DisclosureSteps disclosure =
        new DisclosureSteps(
            say,
            consents,
            woman,
            pregnancy,
            Party.of(PRACTICE, MIDWIFE.role()),
            new Party(OFFICE, RoleCode.of("MUNICIPALITY"), ASSESSOR.role()),
            at(10));
    List<Report.Step> steps = new ArrayList<>();
    steps.add(disclosure.consent(MIDWIFE, ASSESSOR, categories(family)));
    disclosure
        .projection(MIDWIFE, woman, code(family.referral().offer()), family.referral().question())
        .ifPresent(steps::add);
    Optional<Referral> end = refer(family, desk, consents, MIDWIFE, ASSESSOR);
    steps.add(step(desk));
    if (end.filter(referral -> referral.state() == ReferralState.COMPLETED).isPresent()) {
      steps.add(new ReferralSteps(say, asOf, packs).secondDesk(family, woman));
    }
    steps.add(disclosure.overview(woman.id()));
    return steps;
  }

  /**
   * Another desk by the same engine: a host wrote it in a pack of its own, no code. She comes there
   * of her own accord; that she stays elsewhere is a remark, never a refusal.
   */
  private Report.Step secondDesk(FamilyIntake family, Client woman) {
    Pack host = hostPack();
    PackEntry entry = Desk.general(Packs.of(host).asOf(asOf).entries(Desk.SECTION)).orElseThrow();
    OrganizationId office = OrganizationId.of("desk-2");
    Desk desk = Desk.from(entry, Party.of(office).withKind(RoleCode.of("MUNICIPALITY")));
    lines.add(
        Report.Line.of(
            say.of(
                "Een verzonnen gemeente, uit packs/example-town.json; geen feit over een stad.",
                "An invented town, from packs/example-town.json; no fact about any town.")));
    refer(
        family,
        desk,
        consents(family), // for who is to help: nobody sends her to the desk itself
        Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), woman.id()),
        Actor.of(RoleCode.of("DESK_ASSESSOR"), PersonId.of("assessor-2"), office));
    return step(desk);
  }

  private static Pack hostPack() {
    try (InputStream in = ReferralSteps.class.getResourceAsStream("/packs/example-town.json")) {
      return Pack.read("example-town.json", in);
    } catch (IOException e) {
      throw new IllegalStateException("The bundled pack cannot be read", e);
    }
  }

  private Report.Step step(Desk desk) {
    return new Report.Step(
        say.of("Verwijzing naar het ", "Referral to the ") + desk.name().in(say.language()),
        List.copyOf(lines),
        List.copyOf(answers));
  }

  private static Set<DataCategory> categories(FamilyIntake family) {
    return ReferralRequest.from(family.referral())
        .match(request -> request.categories(), reasons -> Set.of(DataCategory.REFERRAL));
  }

  private Optional<NeutralCode> code(String offer) {
    return offer == null
        ? Optional.empty()
        : Catalogue.of(packs.asOf(asOf)).find(InterventionId.of(offer)).map(Intervention::code);
  }

  private static ConsentHistory consents(FamilyIntake family) {
    ConsentHistory history = ConsentHistory.empty();
    for (ConsentIntake intake : family.consents()) {
      ConsentHistory before = history;
      history = Consent.from(intake).match(before::with, reasons -> before);
    }
    return history;
  }

  private Optional<Referral> refer(
      FamilyIntake family, Desk desk, ConsentHistory consents, Actor sender, Actor assessor) {
    return Referral.from(
            family.referral(),
            ReferralId.of("referral-1"),
            CommandId.of("command-1"),
            sender,
            at(10))
        .match(
            draft -> walk(draft, desk, consents, sender, assessor),
            reasons -> {
              lines.add(new Report.Line(say.of("Niet overgenomen", "Not taken over"), reasons));
              return Optional.empty();
            });
  }

  private Optional<Referral> walk(
      Referral draft, Desk desk, ConsentHistory consents, Actor sender, Actor assessor) {
    Referral referral = draft;
    DestinationCode destination = desk.destinations().get(desk.destinations().size() - 1).code();
    List<Move> moves =
        List.of(
            new Move(sender, ReferralStep.of(Kind.SEND)),
            new Move(assessor, ReferralStep.of(Kind.RECEIVE)),
            new Move(assessor, ReferralStep.of(Kind.ACCEPT)),
            new Move(
                assessor,
                ReferralStep.of(
                    Kind.ASSESS,
                    say.of("Zij wil er niet alleen voor staan", "She wants company in this"))),
            new Move(
                assessor,
                ReferralStep.route(
                    Routing.to(destination, HELP),
                    say.of(
                        "Zij wil praktische steun van een vrijwilliger",
                        "She wants practical support by a volunteer"))),
            new Move(HELPER, ReferralStep.of(Kind.WAITLIST)),
            new Move(HELPER, ReferralStep.planIntake(IntakePlan.homeVisit(asOf), null)),
            new Move(HELPER, ReferralStep.of(Kind.NO_SHOW)),
            new Move(HELPER, ReferralStep.reachOut(OutreachAttempt.by(ContactChannel.APP, true))),
            new Move(HELPER, ReferralStep.planIntake(IntakePlan.homeVisit(asOf), null)),
            new Move(HELPER, ReferralStep.of(Kind.FIRST_CONTACT)),
            new Move(
                HELPER,
                ReferralStep.reportIntake(new IntakeReport(WORKER, referral.request().needs()))),
            new Move(HELPER, ReferralStep.start(WORKER, null)),
            new Move(assessor, ReferralStep.feedback(FeedbackOutcome.HELPED)),
            new Move(HELPER, ReferralStep.of(Kind.COMPLETE)));
    Instant at = at(11);
    for (Move move : moves) {
      ReferralCommand command =
          new ReferralCommand(
              CommandId.of("command-" + (referral.version() + 1)),
              referral.version(),
              move.actor(),
              at,
              move.step());
      ReferralOutcome outcome =
          referral.apply(command, ReferralContext.of(desk, Roles.standard(), consents, at));
      answers.add(outcome);
      Optional<Referral> next =
          outcome.match(
              applied -> Optional.of(applied.referral()),
              unchanged -> Optional.of(unchanged.referral()),
              refused -> Optional.empty());
      String what = move.step().kind().code();
      if (next.isEmpty()) {
        lines.add(
            new Report.Line(what + say.of(": niet mogelijk", ": not possible"), outcome.reasons()));
        return Optional.empty();
      }
      referral = next.get();
      lines.add(new Report.Line(what + ": " + referral.state().code(), outcome.reasons()));
      at = at.plus(Duration.ofMinutes(30));
    }
    return Optional.of(referral);
  }

  private Instant at(int hour) {
    return asOf.atTime(hour, 0).atZone(Quickstart.DUTCH_TIME).toInstant();
  }

  private record Move(Actor actor, ReferralStep step) {}
}
