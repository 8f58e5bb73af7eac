package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.DESK;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE;
import static nl.kansrijkestart.referral.ReferralFixtures.PRACTICE;
import static nl.kansrijkestart.referral.ReferralFixtures.START;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.judged;
import static nl.kansrijkestart.referral.ReferralFixtures.professional;
import static nl.kansrijkestart.referral.ReferralFixtures.request;
import static nl.kansrijkestart.referral.ReferralFixtures.seen;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.InterventionId;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.PackException;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.referral.Desk.Terms.Ask;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was decided where the sources differ on the desk, and what the data say of it. */
class DeskDecisionsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 2, 4);
  private static final PersonId OTHER = PersonId.of("professional-2");
  private static final String SOFT = "\"strict\": false";
  private static final String STRICT = "\"strict\": true";

  @Test
  @Requirement("C-04")
  void should_let_another_worker_start_for_a_reason_and_count_it_where_the_desk_is_not_strict() {
    Referral seen = seen();

    assertThat(DESK.terms().asks()).isEmpty();
    assertThat(codes(start(seen, OTHER, null, DESK)))
        .containsExactly(ReferralReasons.OTHER_WORKER_REASON);
    ReferralOutcome.Applied started = applied(start(seen, OTHER, "she asked for her", DESK));
    assertThat(codes(started)).containsExactly(ReferralReasons.OTHER_WORKER);
    assertThat(started.referral().sameWorker()).isEqualTo(Ternary.FALSE);
  }

  @Test
  @Requirement("C-04")
  void should_let_nobody_but_the_worker_of_the_intake_start_where_the_desk_is_strict()
      throws IOException {
    Desk strict = desk(SOFT, STRICT);
    Referral seen = seen();

    assertThat(strict.terms().asks()).containsExactly(Ask.SAME_WORKER);
    for (String reason : new String[] {null, "she asked for her"}) {
      ReferralOutcome refused = start(seen, OTHER, reason, strict);
      assertThat(codes(refused)).containsExactly(ReferralReasons.SAME_WORKER_ONLY);
      assertThat(refused.reasons().get(0).sources()).isNotEmpty();
    }
    assertThat(applied(start(seen, ReferralFixtures.WORKER, null, strict)).reasons()).isEmpty();
    // AND it is no dead end: who is to help holds an intake as well
    IntakeReport anew = new IntakeReport(OTHER, Set.of(request().needs().iterator().next()));
    Referral again = after(seen, HELPER, ReferralStep.reportIntake(anew));
    assertThat(codes(start(again, OTHER, null, strict)))
        .containsExactly(ReferralReasons.OTHER_WORKER_REASON);
    ReferralOutcome.Applied other = applied(start(again, OTHER, "the first one left", strict));
    assertThat(codes(other)).containsExactly(ReferralReasons.OTHER_WORKER);
    assertThat(other.referral().sameWorker()).as("counted").isEqualTo(Ternary.FALSE);
    assertThat(applied(start(again, ReferralFixtures.WORKER, null, strict)).reasons()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MIDWIFE", "GYNAECOLOGIST", "GP", "SOCIAL_CARE_WORKER", "YOUTH_NURSE"})
  @Requirement("C-18")
  void should_take_three_professions_and_helpers_at_the_general_desk(String role) {
    assertThat(DESK.sources()).extracting(source -> source.passage()).containsExactly("L53");
    assertThat(codes(applied(send(professional(role, PRACTICE))))).isEmpty();
  }

  @Test
  @Requirement("C-18")
  void should_take_her_herself_at_the_general_desk_and_nobody_who_is_not_listed() {
    assertThat(codes(applied(send(WOMAN)))).isEmpty();
    assertThat(codes(send(professional("RESEARCHER", PRACTICE))))
        .containsExactly(ReferralReasons.ROLE_NOT_ALLOWED);
  }

  @Test
  @Requirement("C-19")
  void should_choose_among_four_destinations_and_find_voorzorg_inside_youth_health() {
    InterventionId voorzorg = InterventionId.of("rot-voorzorg");
    Catalogue catalogue = Catalogue.of(Packs.standard().asOf(DAY));

    assertThat(DESK.destinations())
        .extracting(destination -> destination.code().value())
        .containsExactly("MVR", "NEIGHBOURHOOD_TEAM", "YOUTH_HEALTH_CARE", "HOME_START");
    assertThat(DESK.destinations())
        .filteredOn(destination -> destination.offers().contains(voorzorg))
        .extracting(destination -> destination.code().value())
        .containsExactly("YOUTH_HEALTH_CARE");
    assertThat(catalogue.find(voorzorg).orElseThrow().providers())
        .containsExactly(RoleCode.of("YOUTH_HEALTH_CARE"));
    Referral judged = judged();
    ReferralStep apart =
        ReferralStep.route(Routing.to(DestinationCode.of("VOORZORG"), MVR), "young and alone");
    assertThat(codes(judged.apply(command(judged, ASSESSOR, apart), CONTEXT)))
        .containsExactly(ReferralReasons.UNKNOWN_DESTINATION);
  }

  @Test
  @Requirement("C-45")
  void should_take_nobody_after_the_birth_and_let_help_that_was_asked_for_go_on() {
    // GIVEN sent an hour after it was drawn up, and born in the minute after that
    Instant sent = START.plusSeconds(3600);
    ReferralContext born = CONTEXT.bornAt(sent.plusSeconds(60));
    Referral draft = draft();

    Referral referral =
        applied(draft.apply(command(draft, MIDWIFE, sent, step(Kind.SEND)), born)).referral();
    assertThat(
            codes(
                draft.apply(command(draft, MIDWIFE, sent.plusSeconds(60), step(Kind.SEND)), born)))
        .containsExactly(ReferralReasons.AFTER_DELIVERY, ReferralReasons.OTHER_OFFERS);
    // THEN each step of the trajectory is possible after the birth, without a remark
    for (Move move :
        List.of(
            new Move(ASSESSOR, Kind.RECEIVE),
            new Move(ASSESSOR, Kind.ACCEPT),
            new Move(ASSESSOR, Kind.ASSESS),
            new Move(ASSESSOR, Kind.ROUTE),
            new Move(HELPER, Kind.PLAN_INTAKE),
            new Move(HELPER, Kind.FIRST_CONTACT),
            new Move(HELPER, Kind.REPORT_INTAKE),
            new Move(HELPER, Kind.START),
            new Move(HELPER, Kind.GIVE_FEEDBACK),
            new Move(HELPER, Kind.COMPLETE))) {
      ReferralOutcome.Applied done =
          applied(referral.apply(command(referral, move.actor(), step(move.kind())), born));
      assertThat(done.reasons()).as(move.kind().code()).isEmpty();
      referral = done.referral();
    }
    assertThat(referral.state()).isEqualTo(ReferralState.COMPLETED);
  }

  @Test
  @Requirement("R-060")
  void should_know_the_version_of_the_rules_of_a_desk_and_whether_it_is_a_pilot()
      throws IOException {
    assertThat(DESK.rule().version()).isNotBlank();
    assertThat(DESK.terms().pilot()).isFalse();
    assertThat(desk("\"running\": false", "\"running\": true").terms().pilot()).isTrue();
    for (PackEntry entry : Packs.standard().asOf(DAY).entries(Desk.SECTION)) {
      Desk desk = Desk.from(entry, Party.of(OFFICE));
      assertThat(desk.rule().version()).as(entry.id()).isNotBlank();
      assertThat(desk.terms().pilot() == null).isNotEqualTo(entry.id().equals("rotterdam-desk"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"running\": false'|'\"running\": \"no\"'",
        "'\"running\": false, '|''",
        "'\"running\"'|'\"runs\"'",
        "'\"strict\": false'|'\"strct\": false'",
        "'\"pilot\": {'|'\"asks\": [\"patience\"], \"pilot\": {'",
        "'\"pilot\": {'|'\"team\": [\"a friend\"], \"pilot\": {'"
      })
  void should_refuse_what_a_pack_may_not_say_of_a_pilot_a_team_or_what_a_desk_asks(
      String from, String to) {
    assertThatThrownBy(() -> desk(from, to))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("desks");
  }

  @Test
  void should_read_terms_of_before_these_were_known_as_asking_nothing_more() {
    Desk.Terms terms =
        new Desk.Terms(
            null,
            Purpose.REFERRAL,
            List.of(RoleCode.of("DESK_ASSESSOR")),
            true,
            null,
            Set.of(),
            false,
            null,
            null,
            null);

    assertThat(terms).isEqualTo(Desk.Terms.general());
    assertThat(terms.asks()).isEmpty();
    assertThat(terms.team()).isEmpty();
    assertThat(terms.pilot()).isNull();
  }

  private static ReferralOutcome start(
      Referral seen, PersonId worker, @Nullable String why, Desk desk) {
    return seen.apply(
        command(seen, HELPER, ReferralStep.start(worker, why)),
        ReferralContext.of(desk, CONTEXT.roles(), CONTEXT.consents(), CONTEXT.now()));
  }

  private static ReferralOutcome send(Actor actor) {
    Referral draft = draft(actor, request());
    return draft.apply(command(draft, actor, step(Kind.SEND)), CONTEXT);
  }

  /** The general desk of Rotterdam with a change in its pack. */
  private static Desk desk(String from, String to) throws IOException {
    String text;
    try (InputStream in = Pack.class.getResourceAsStream("rotterdam.json")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(text).contains(from);
    byte[] changed = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    Pack pack = Pack.read("rotterdam.json", new ByteArrayInputStream(changed));
    return Desk.from(pack.entries(Desk.SECTION).get(0), Party.of(OFFICE));
  }

  private static List<ReasonCode> codes(ReferralOutcome outcome) {
    return outcome.reasons().stream().map(Reason::code).toList();
  }

  private record Move(Actor actor, Kind kind) {}
}
