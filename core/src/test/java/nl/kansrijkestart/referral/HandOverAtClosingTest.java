package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ClosingFixtures.GYNAECOLOGIST;
import static nl.kansrijkestart.referral.ClosingFixtures.HOUSE;
import static nl.kansrijkestart.referral.ClosingFixtures.MATERNITY;
import static nl.kansrijkestart.referral.ClosingFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ClosingFixtures.OUTSIDE;
import static nl.kansrijkestart.referral.ClosingFixtures.PARTNER;
import static nl.kansrijkestart.referral.ClosingFixtures.PARTNER_WORKER;
import static nl.kansrijkestart.referral.ClosingFixtures.PROJECT;
import static nl.kansrijkestart.referral.ClosingFixtures.PROJECT_ITSELF;
import static nl.kansrijkestart.referral.ClosingFixtures.SOCIAL_WORKER;
import static nl.kansrijkestart.referral.ClosingFixtures.YOUTH_NURSE;
import static nl.kansrijkestart.referral.ClosingFixtures.after;
import static nl.kansrijkestart.referral.ClosingFixtures.answer;
import static nl.kansrijkestart.referral.ClosingFixtures.consents;
import static nl.kansrijkestart.referral.ClosingFixtures.context;
import static nl.kansrijkestart.referral.ClosingFixtures.draft;
import static nl.kansrijkestart.referral.ClosingFixtures.handedOver;
import static nl.kansrijkestart.referral.ClosingFixtures.maternityCare;
import static nl.kansrijkestart.referral.ClosingFixtures.offer;
import static nl.kansrijkestart.referral.ClosingFixtures.registered;
import static nl.kansrijkestart.referral.ClosingFixtures.started;
import static nl.kansrijkestart.referral.ReferralFixtures.GIVEN_AT;
import static nl.kansrijkestart.referral.ReferralFixtures.NOW;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.professional;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Desks at which help after the birth ends only when somebody outside goes on, if she wants. */
class HandOverAtClosingTest {

  /** Before every step of the fixtures. */
  private static final Instant BORN = Instant.parse("2025-02-04T08:00:00Z");

  private static final String LATER = "2025-06-10T12:00:00+02:00";
  private static final Instant CLOSING = OffsetDateTime.parse(LATER).toInstant();

  @Test
  @Requirement("R-208")
  void should_let_the_midwife_register_at_the_hospital_project() {
    assertThat(applied(send(MIDWIFE)).reasons()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GYNAECOLOGIST",
        "GP",
        "MIDWIFE_CLINICAL",
        "YOUTH_NURSE",
        "HOSPITAL_SOCIAL_WORKER"
      })
  @Requirement("R-208")
  void should_let_no_other_role_register_and_say_who_can(String role) {
    ReferralOutcome outcome = send(professional(role, ReferralFixtures.PRACTICE));

    assertThat(codes(outcome))
        .containsExactly(ReferralReasons.ROLE_NOT_ALLOWED, ReferralReasons.REFERRERS_ARE);
    assertThat(outcome.reasons().get(1).parameters()).containsEntry("roles", "MIDWIFE");
  }

  @Test
  @Requirement("R-208")
  void should_let_the_gynaecologist_and_nobody_else_judge() {
    Referral accepted = after(PROJECT, draft(), MIDWIFE, ReferralStep.of(Kind.SEND));
    for (Kind kind : List.of(Kind.RECEIVE, Kind.ACCEPT)) {
      accepted = after(PROJECT, accepted, GYNAECOLOGIST, ReferralStep.of(kind));
    }
    for (String role : List.of("HOSPITAL_SOCIAL_WORKER", "PSYCHIATRIST", "DESK_ASSESSOR")) {
      assertThat(codes(judge(accepted, professional(role, HOUSE))))
          .as(role)
          .containsExactly(ReferralReasons.ACTOR_NOT_ALLOWED, ReferralReasons.HANDLED_BY);
    }
    assertThat(judge(accepted, GYNAECOLOGIST)).isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  @Requirement("R-208")
  void should_have_five_disciplines_in_the_team_of_the_project() {
    assertThat(PROJECT.terms().team())
        .extracting(RoleCode::value)
        .containsExactly(
            "GYNAECOLOGIST", "HOSPITAL_SOCIAL_WORKER", "MIDWIFE", "PAEDIATRICIAN", "PSYCHIATRIST");
    assertThat(ReferralFixtures.DESK.terms().team()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-10T04:11:59.999999999+02:00,before",
    "2025-06-10T04:12:00+02:00,after",
    "2025-06-10T04:12:59+02:00,after",
    "2025-08-10T04:12:00+02:00,after"
  })
  @Requirement("R-208")
  void should_want_somebody_outside_to_go_on_from_the_minute_of_birth_on(String at, String when) {
    // GIVEN born on 10 June at 04:12
    Instant born = OffsetDateTime.parse("2025-06-10T04:12:30+02:00").toInstant();
    ReferralOutcome outcome = close(started(HOUSE), at, context(PROJECT, consents()).bornAt(born));

    expect(outcome, when);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-09T23:59:59.999999999+02:00,before",
    "2025-06-10T00:00:00+02:00,unknown",
    "2025-06-10T23:59:59.999999999+02:00,unknown",
    "2025-06-11T00:00:00+02:00,after"
  })
  @Requirement("R-208")
  void should_only_ask_on_the_day_of_a_birth_at_an_unknown_time(String at, String when) {
    ReferralOutcome outcome =
        close(started(HOUSE), at, context(PROJECT, consents()).bornOn(LocalDate.of(2025, 6, 10)));

    expect(outcome, when);
  }

  @Test
  void should_only_ask_where_no_birth_is_known() {
    expect(close(started(HOUSE), LATER, context(PROJECT, consents())), "unknown");
  }

  @Test
  @Requirement("R-208")
  void should_close_after_the_birth_once_the_partner_confirmed_and_not_before() {
    Referral offered = after(PROJECT, started(HOUSE), SOCIAL_WORKER, offer(OUTSIDE, PARTNER));

    expect(closeAfterBirth(offered, consents()), "after");
    Referral taken =
        after(PROJECT, offered, PARTNER_WORKER, ReferralFixtures.step(Kind.ACCEPT_HAND_OVER));
    ReferralOutcome.Applied closed =
        applied(
            taken.apply(
                command(taken, PARTNER_WORKER, CLOSING, ReferralStep.of(Kind.COMPLETE)),
                context(PROJECT, consents()).bornAt(BORN)));
    assertThat(closed.reasons()).isEmpty();
    assertThat(closed.referral().state()).isEqualTo(ReferralState.COMPLETED);
    assertThat(applied(closeAfterBirth(taken, registered())).reasons()).isEmpty();
  }

  @Test
  @Requirement("R-208")
  void should_take_neither_the_house_itself_nor_the_same_help_elsewhere_for_somebody_outside() {
    Referral elsewhere = started(OrganizationId.of("clinic-1"));
    Actor helper = professional("HOSPITAL_SOCIAL_WORKER", OrganizationId.of("clinic-1"));

    Referral back = handedOver(PROJECT, elsewhere, helper, OUTSIDE, SOCIAL_WORKER);
    expect(closeAfterBirth(back, consents()), "after");
    Referral same =
        handedOver(PROJECT, started(HOUSE), SOCIAL_WORKER, PROJECT_ITSELF, PARTNER_WORKER);
    expect(closeAfterBirth(same, consents()), "after");
  }

  @Test
  void should_forget_who_took_over_once_the_desk_chooses_anew() {
    // GIVEN handed over before the help started, and then chosen anew
    Referral referral = after(PROJECT, draft(), MIDWIFE, ReferralStep.of(Kind.SEND));
    for (Kind kind : List.of(Kind.RECEIVE, Kind.ACCEPT, Kind.ASSESS)) {
      referral = after(PROJECT, referral, GYNAECOLOGIST, ReferralFixtures.step(kind));
    }
    ReferralStep choose = ReferralStep.route(Routing.to(PROJECT_ITSELF, HOUSE), "fits");
    referral = after(PROJECT, referral, GYNAECOLOGIST, choose);
    referral = after(PROJECT, referral, SOCIAL_WORKER, ReferralStep.of(Kind.FIRST_CONTACT));
    Referral handed = handedOver(PROJECT, referral, SOCIAL_WORKER, OUTSIDE, PARTNER_WORKER);
    Referral anew =
        after(
            PROJECT,
            handed,
            GYNAECOLOGIST,
            ReferralStep.route(Routing.to(OUTSIDE, PARTNER), "after all"));

    handed = after(PROJECT, handed, PARTNER_WORKER, ReferralFixtures.step(Kind.WITHHOLD_FEEDBACK));
    anew = after(PROJECT, anew, PARTNER_WORKER, ReferralFixtures.step(Kind.WITHHOLD_FEEDBACK));
    assertThat(applied(closeAfterBirth(handed, consents())).reasons()).isEmpty();
    expect(closeAfterBirth(anew, consents()), "after");
  }

  @Test
  @Requirement("R-208")
  void should_close_without_where_she_herself_ended_the_offer_and_not_where_a_helper_did() {
    Referral offered = after(PROJECT, started(HOUSE), SOCIAL_WORKER, offer(OUTSIDE, PARTNER));
    Referral herNo = after(PROJECT, offered, WOMAN, ReferralStep.of(Kind.WITHDRAW_HAND_OVER));
    Referral theirs =
        after(PROJECT, offered, SOCIAL_WORKER, ReferralStep.of(Kind.WITHDRAW_HAND_OVER));

    ReferralOutcome.Applied closed = applied(closeAfterBirth(herNo, consents()));
    assertThat(codes(closed)).containsExactly(ReferralReasons.HAND_OVER_NOT_WANTED);
    assertThat(closed.reasons().get(0).text(Language.EN)).contains("never held against her");
    expect(closeAfterBirth(theirs, consents()), "after");
    // AND a new offer asks her anew
    Referral anew = after(PROJECT, herNo, SOCIAL_WORKER, offer(OUTSIDE, PARTNER));
    expect(closeAfterBirth(anew, consents()), "after");
    Referral refused =
        after(PROJECT, anew, PARTNER_WORKER, ReferralFixtures.step(Kind.REFUSE_HAND_OVER));
    expect(closeAfterBirth(refused, consents()), "after");
  }

  @Test
  @Requirement("R-208")
  void should_close_without_where_her_last_word_on_a_hand_over_is_no() {
    Consent no = answer("c-no", Purpose.HANDOVER, ConsentAnswer.REFUSED, GIVEN_AT, GIVEN_AT);
    Consent yes = ReferralFixtures.handOver("c-yes", PARTNER, GIVEN_AT.plusNanos(1));
    Consent takenBack = answer("c-no", Purpose.HANDOVER, ConsentAnswer.WITHDRAWN, CLOSING, CLOSING);

    expect(closeAfterBirth(started(HOUSE), registered().with(no)), "unwanted");
    expect(closeAfterBirth(started(HOUSE), registered().with(no).with(yes)), "after");
    expect(closeAfterBirth(started(HOUSE), consents().with(takenBack)), "unwanted");
  }

  @Test
  void should_count_her_no_from_its_moment_and_once_it_is_recorded() {
    for (int late : List.of(0, 1)) {
      Consent from =
          answer("c-no", Purpose.HANDOVER, ConsentAnswer.REFUSED, CLOSING.plusNanos(late), CLOSING);
      Consent recorded =
          answer("c-no", Purpose.HANDOVER, ConsentAnswer.REFUSED, GIVEN_AT, NOW.plusNanos(late));
      String expected = late == 0 ? "unwanted" : "after";
      expect(closeAfterBirth(started(HOUSE), registered().with(from)), expected);
      expect(closeAfterBirth(started(HOUSE), registered().with(recorded)), expected);
    }
  }

  @Test
  void should_not_take_a_no_to_something_else_for_a_no_to_the_hand_over() {
    Consent feedback = answer("c-no", Purpose.FEEDBACK, ConsentAnswer.REFUSED, GIVEN_AT, GIVEN_AT);

    expect(closeAfterBirth(started(HOUSE), registered().with(feedback)), "after");
  }

  @Test
  @Requirement("R-221")
  void should_end_maternity_care_with_a_hand_over_to_youth_health_of_which_both_sides_stand() {
    DestinationCode youthHealth = DestinationCode.of("YOUTH_HEALTH_CARE");
    Actor carer = professional("MATERNITY_CARER", HOUSE);
    Referral care = maternityCare();

    expect(closeMaternity(care, carer, consents()), "after");
    // AND another maternity organisation is no youth health care
    Referral same =
        handedOver(MATERNITY, care, carer, DestinationCode.of("MATERNITY_CARE"), YOUTH_NURSE);
    expect(closeMaternity(same, YOUTH_NURSE, consents()), "after");
    // WHEN
    Referral taken = handedOver(MATERNITY, care, carer, youthHealth, YOUTH_NURSE);
    // THEN who gave, who took, and when
    assertThat(applied(closeMaternity(taken, YOUTH_NURSE, consents())).reasons()).isEmpty();
    List<ReferralEvent> last = taken.events().subList(taken.version() - 2, taken.version());
    assertThat(last).extracting(ReferralEvent::actor).containsExactly(carer, YOUTH_NURSE);
    assertThat(last).extracting(ReferralEvent::at).doesNotContainNull().isSorted();
    assertThat(last).allMatch(event -> !event.consents().isEmpty());
  }

  @Test
  @Requirement("R-221")
  void should_hand_maternity_care_over_only_on_her_consent_and_close_on_her_no() {
    Actor carer = professional("MATERNITY_CARER", HOUSE);
    Referral care = maternityCare();
    ReferralStep offer = offer(DestinationCode.of("YOUTH_HEALTH_CARE"), PARTNER);
    Consent no = answer("c-no", Purpose.HANDOVER, ConsentAnswer.REFUSED, GIVEN_AT, GIVEN_AT);

    assertThat(codes(care.apply(command(care, carer, offer), context(MATERNITY, registered()))))
        .startsWith(ReferralReasons.HAND_OVER_CONSENT_MISSING);
    assertThat(
            codes(
                care.apply(command(care, carer, offer), context(MATERNITY, registered().with(no)))))
        .startsWith(ReferralReasons.HAND_OVER_CONSENT_MISSING);
    expect(closeMaternity(care, carer, registered().with(no)), "unwanted");
    assertThat(codes(closeMaternity(care, carer, registered().with(no))))
        .containsExactly(ReferralReasons.HAND_OVER_NOT_WANTED);
  }

  @Test
  void should_take_who_wants_maternity_care_herself() {
    Referral draft = draft(WOMAN);

    assertThat(
            applied(
                    draft.apply(
                        command(draft, WOMAN, ReferralStep.of(Kind.SEND)),
                        context(MATERNITY, ConsentHistory.empty())))
                .reasons())
        .isEmpty();
  }

  private static void expect(ReferralOutcome outcome, String when) {
    switch (when) {
      case "before" -> assertThat(applied(outcome).reasons()).isEmpty();
      case "unknown" ->
          assertThat(codes(applied(outcome))).containsExactly(ReferralReasons.HAND_OVER_IF_BORN);
      case "unwanted" ->
          assertThat(codes(applied(outcome))).containsExactly(ReferralReasons.HAND_OVER_NOT_WANTED);
      default -> {
        assertThat(outcome).isInstanceOf(ReferralOutcome.Refused.class);
        assertThat(codes(outcome)).containsExactly(ReferralReasons.HAND_OVER_MISSING);
        assertThat(outcome.reasons().get(0).sources()).isNotEmpty();
      }
    }
  }

  private static ReferralOutcome send(Actor actor) {
    Referral draft = draft(actor);
    return draft.apply(
        command(draft, actor, ReferralStep.of(Kind.SEND)), context(PROJECT, consents()));
  }

  private static ReferralOutcome judge(Referral accepted, Actor actor) {
    return accepted.apply(
        command(accepted, actor, ReferralFixtures.step(Kind.ASSESS)), context(PROJECT, consents()));
  }

  private static ReferralOutcome closeAfterBirth(Referral referral, ConsentHistory consents) {
    return close(referral, LATER, context(PROJECT, consents).bornAt(BORN));
  }

  private static ReferralOutcome closeMaternity(
      Referral care, Actor actor, ConsentHistory consents) {
    return care.apply(
        command(care, actor, CLOSING, ReferralStep.of(Kind.COMPLETE)),
        context(MATERNITY, consents).bornAt(BORN));
  }

  private static ReferralOutcome close(Referral referral, String at, ReferralContext context) {
    return referral.apply(
        command(
            referral,
            GYNAECOLOGIST,
            OffsetDateTime.parse(at).toInstant(),
            ReferralStep.of(Kind.COMPLETE)),
        context);
  }

  private static List<ReasonCode> codes(ReferralOutcome outcome) {
    return outcome.reasons().stream().map(Reason::code).toList();
  }
}
