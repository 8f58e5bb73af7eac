package nl.kansrijkestart.examples.quickstart;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.audit.AccessEntry;
import nl.kansrijkestart.audit.AccessOverview;
import nl.kansrijkestart.audit.AuditRecord;
import nl.kansrijkestart.audit.InMemoryAuditLog;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.consent.CapacityFacts;
import nl.kansrijkestart.consent.CapacityRules;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.RecordRef;
import nl.kansrijkestart.disclosure.DeskRegistration;
import nl.kansrijkestart.disclosure.Discloser;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.disclosure.DisclosureGate;
import nl.kansrijkestart.disclosure.PartyVerifier;
import nl.kansrijkestart.disclosure.ReceiptKey;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Organizations;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.NeutralCode;

/** What the gate lets through to the desk, what it keeps back, and what she sees of it. */
final class DisclosureSteps {

  private static final Set<DataCategory> FOR_THE_DESK =
      Set.of(
          DataCategory.REFERENCE,
          DataCategory.CONTACT,
          DataCategory.REFERRAL,
          DataCategory.CONSENT,
          DataCategory.OWN_WISH);

  private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

  private final Say say;
  private final ConsentHistory consents;
  private final DisclosureRequest question;
  private final InMemoryAuditLog log = InMemoryAuditLog.create();
  private final DisclosureGate gate;

  DisclosureSteps(
      Say say,
      ConsentHistory consents,
      Client woman,
      Pregnancy pregnancy,
      Party practice,
      Party desk,
      Instant at) {
    this.say = say;
    this.consents = consents;
    this.question =
        DisclosureRequest.ofWoman(woman.id(), Purpose.REFERRAL, practice, desk, FOR_THE_DESK, at)
            .withContext(RecordRef.ofPregnancy(pregnancy.id()));
    // a host draws its key once, at random, and keeps it out of its database
    byte[] secret = "only-for-the-quickstart-not-random".getBytes(StandardCharsets.UTF_8);
    this.gate =
        DisclosureGate.of(
            person -> consents,
            CapacityRules.shipped(),
            asked -> whoDecides(woman, asked),
            Discloser.of(ReceiptKey.of(secret)),
            log,
            person -> person,
            Clock.fixed(at, ZoneOffset.UTC), // a host gives the clock of the system
            PartyVerifier.byHost()); // and a register of the organisations that it knows
  }

  /** Her age at that moment decides who must consent; not known, nothing goes out. */
  private static CapacityFacts whoDecides(Client woman, DisclosureRequest asked) {
    OptionalInt age = woman.ageOn(LocalDate.ofInstant(asked.at(), NETHERLANDS));
    return new CapacityFacts(age.isPresent() ? age.getAsInt() : null, List.of(), null);
  }

  Report.Step consent(Actor midwife, Actor assessor, Set<DataCategory> asked) {
    ConsentDecision decision = gate.decide(midwife, question.withCategories(asked));
    ConsentDecision curious =
        gate.decide(assessor, question.withCategories(Set.of(DataCategory.OBSTETRIC)));
    return new Report.Step(
        say.of("Toestemming", "Consent"),
        List.of(
            new Report.Line(verdict(decision), decision.reasons()),
            new Report.Line(
                say.of(
                        "Het loket vraagt ook verloskundige gegevens: ",
                        "The desk asks for obstetric data as well: ")
                    + verdict(curious).toLowerCase(Locale.ROOT)
                    + say.of(
                        ". Een aanmeldpunt krijgt deze gegevens niet.",
                        ". A desk does not get these data."),
                curious.reasons())),
        List.of(decision, curious));
  }

  private String verdict(ConsentDecision decision) {
    return decision.match(
        permit -> say.of("Zij stemde ermee in", "She agreed"),
        deny -> say.of("Niet toegestaan", "Not permitted"),
        none -> say.of("Niet van toepassing", "Not applicable"));
  }

  Optional<Report.Step> projection(
      Actor midwife, Client woman, Optional<NeutralCode> offer, String wish) {
    Optional<Consent> basis =
        consents.records().stream()
            .filter(consent -> consent.scope().purpose() == Purpose.REFERRAL)
            .findFirst();
    if (basis.isEmpty() || offer.isEmpty()) {
      return Optional.empty(); // nothing goes to a desk without a consent
    }
    DeskRegistration registration =
        DeskRegistration.of(
            RecordRef.of("case-1"), woman.safeContact(), offer.get(), basis.get().id(), wish);
    String name = say.of("Wat het loket krijgt", "What the desk gets");
    return Optional.of(
        gate.disclose(midwife, registration, question)
            .match(
                disclosure ->
                    new Report.Step(
                        name,
                        lines(disclosure.items(), ""),
                        List.of(disclosure.items(), disclosure.recipientReceipt())),
                reasons ->
                    new Report.Step(
                        name,
                        List.of(new Report.Line(say.of("Niets", "Nothing"), reasons)),
                        List.copyOf(reasons))));
  }

  private static List<Report.Line> lines(List<Disclosure.Item> items, String before) {
    List<Report.Line> lines = new ArrayList<>();
    for (Disclosure.Item item : items) {
      String name = before + item.name();
      if (!item.values().isEmpty()) {
        lines.add(
            Report.Line.of(
                name
                    + ": "
                    + item.values().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))));
      }
      item.records().forEach(inner -> lines.addAll(lines(inner, name + ".")));
    }
    return lines;
  }

  Report.Step overview(PersonId woman) {
    AccessOverview overview = AccessOverview.of(Roles.standard(), Organizations.of(List.of()));
    try (Stream<AuditRecord> records = log.records()) {
      List<AccessEntry> entries = overview.entries(records, woman, DataSubject.WOMAN);
      return new Report.Step(
          say.of(
              "Wie gebruikte mijn gegevens (zo leest zij het)",
              "Who used my data (as she reads it)"),
          entries.stream().map(entry -> Report.Line.of(entry.text(say.language()))).toList(),
          List.copyOf(entries));
    }
  }
}
