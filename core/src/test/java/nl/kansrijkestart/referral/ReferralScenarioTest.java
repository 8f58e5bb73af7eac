package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.DESK;
import static nl.kansrijkestart.referral.ReferralFixtures.GIVEN_AT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.OFFICE;
import static nl.kansrijkestart.referral.ReferralFixtures.PRACTICE;
import static nl.kansrijkestart.referral.ReferralFixtures.ROTTERDAM;
import static nl.kansrijkestart.referral.ReferralFixtures.SCHIEDAM;
import static nl.kansrijkestart.referral.ReferralFixtures.START;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN_ID;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.contact;
import static nl.kansrijkestart.referral.ReferralFixtures.context;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.professional;
import static nl.kansrijkestart.referral.ReferralFixtures.request;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheDesk;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.client.Residence;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentReasons;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pregnancy.Dating;
import nl.kansrijkestart.pregnancy.DatingHistory;
import nl.kansrijkestart.pregnancy.Gestation;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.privacy.SafeContact;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios of the desk, as practice corrected them. */
class ReferralScenarioTest {

  @Test
  @Requirement("S-01")
  void should_route_a_referral_of_a_midwife_to_exactly_one_destination() {
    // GIVEN at 18+3 (which the referral does not tell), sent on 4 February with consent of the 3rd
    assertThat(ageOn(pregnancy(LocalDate.of(2025, 7, 5)), LocalDate.of(2025, 2, 4)))
        .isEqualTo(GestationalAge.of(18, 3));
    Referral sent = after(draft(), MIDWIFE, step(Kind.SEND));
    assertThat(sent.events().get(1).consents()).containsExactly(ConsentId.of("c-1"));
    // WHEN the desk assesses
    Referral taken = after(after(sent, ASSESSOR, step(Kind.RECEIVE)), ASSESSOR, step(Kind.ACCEPT));
    Referral assessed = after(taken, ASSESSOR, step(Kind.ASSESS));
    Referral routed = after(assessed, ASSESSOR, step(Kind.ROUTE));
    Referral planned =
        after(
            routed,
            HELPER,
            ReferralStep.planIntake(IntakePlan.homeVisit(LocalDate.of(2026, 2, 4)), null));
    // THEN
    assertThat(routed.routing()).contains(Routing.to(DestinationCode.of("MVR"), MVR));
    assertThat(assessed.events().get(4).step().reason()).isNotBlank();
    assertThat(routed.events().get(5).step().reason()).isNotBlank();
    assertThat(planned.intake().orElseThrow().place()).isEqualTo(IntakePlan.Place.HOME_VISIT);
    assertThat(planned.intake().orElseThrow().on()).as("no limit of days").hasYear(2026);
  }

  @Test
  @Requirement({"S-02", "R-049"})
  void should_refuse_a_professional_without_a_valid_consent() {
    Actor gp = professional("GP", PRACTICE);
    Referral draft = draft(gp, request());
    // none; dated after; for another purpose; withdrawn
    assertThat(codes(send(draft, gp, ConsentHistory.empty())))
        .containsExactly(ReferralReasons.CONSENT_MISSING, ConsentReasons.NOT_ASKED);
    Instant sentAt = sentAt(draft);
    assertThat(codes(send(draft, gp, ConsentHistory.of(toTheDesk("c-1", sentAt.plusNanos(1))))))
        .contains(ReferralReasons.CONSENT_MISSING, ConsentReasons.NOT_YET);
    ConsentScope care =
        ConsentScope.ofWoman(Purpose.CARE, Party.of(OFFICE), toTheDesk().categories());
    assertThat(
            codes(
                send(draft, gp, ConsentHistory.of(ReferralFixtures.given("c-1", care, GIVEN_AT)))))
        .contains(ReferralReasons.CONSENT_MISSING, ConsentReasons.OTHER_PURPOSE);
    Consent given = toTheDesk("c-1", GIVEN_AT);
    Consent withdrawn = given.withdrawn(ConsentId.of("c-2"), sentAt, given.recordedBy(), sentAt);
    assertThat(codes(send(draft, gp, ConsentHistory.of(given, withdrawn))))
        .contains(ReferralReasons.CONSENT_MISSING, ConsentReasons.WITHDRAWN);
    // at the very instant it counts
    assertThat(send(draft, gp, ConsentHistory.of(toTheDesk("c-1", sentAt))))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  @Requirement("R-049")
  void should_refuse_a_consent_that_somebody_else_gave_on_his_own_data() {
    Consent hers = toTheDesk("c-1", GIVEN_AT);
    PersonId other = PersonId.of("woman-2");
    Consent others =
        new Consent(
            hers.id(),
            other,
            other,
            hers.capacity(),
            hers.scope(),
            hers.answer(),
            hers.from(),
            null,
            hers.how(),
            hers.told(),
            hers.recordedBy(),
            hers.recordedAt(),
            null);

    assertThat(codes(send(draft(), MIDWIFE, ConsentHistory.of(others))))
        .contains(ReferralReasons.CONSENT_MISSING, ConsentReasons.OTHER_PERSON);
  }

  @Test
  @Requirement("S-02")
  void should_list_every_refusal_at_once() {
    // GIVEN an insurer, no consent, after the birth, on an old version, before the draft
    Actor insurer = Actor.ofOrganization(RoleCode.of("INSURER"), OrganizationId.of("insurer-1"));
    Referral draft = draft(insurer, request());
    ReferralCommand command =
        new ReferralCommand(
            CommandId.of("k-9"), 7, insurer, START.minusSeconds(1), step(Kind.SEND));
    // WHEN
    ReferralOutcome outcome =
        draft.apply(command, context(ConsentHistory.empty()).bornAt(START.minusSeconds(3600)));
    // THEN
    assertThat(codes(outcome))
        .containsExactly(
            ReferralReasons.STALE_VERSION,
            ReferralReasons.CLOCK_BACKWARDS,
            ReferralReasons.ROLE_NOT_ALLOWED,
            ReferralReasons.CONSENT_MISSING,
            ConsentReasons.NOT_ASKED,
            ReferralReasons.AFTER_DELIVERY,
            ReferralReasons.OTHER_OFFERS);
  }

  @Test
  @Requirement({"R-050", "S-02"})
  void should_accept_a_woman_who_stays_elsewhere_with_a_warm_hand_over() {
    ReferralOutcome.Applied sent =
        applied(send(draft(MIDWIFE, request(SCHIEDAM, contact())), MIDWIFE));

    assertThat(codes(sent)).containsExactly(ReferralReasons.OUT_OF_AREA);
    assertThat(sent.events().get(0).notes()).isEqualTo(sent.reasons());
  }

  @Test
  @Requirement("R-050")
  void should_accept_an_unknown_place_of_stay_with_a_question_and_ask_nothing_when_it_fits() {
    assertThat(codes(applied(send(draft(MIDWIFE, request(null, contact())), MIDWIFE))))
        .containsExactly(ReferralReasons.STAY_UNKNOWN);
    assertThat(codes(applied(send(draft(MIDWIFE, request(ROTTERDAM, contact())), MIDWIFE))))
        .isEmpty();
  }

  @Test
  @Requirement({"S-03", "R-062"})
  void should_accept_a_woman_who_comes_of_her_own_accord_with_nothing_but_the_minimum() {
    // GIVEN at 39+6, registered in another city, staying in Rotterdam; no consent
    assertThat(ageOn(pregnancy(LocalDate.of(2025, 2, 5)), LocalDate.of(2025, 2, 4)))
        .isEqualTo(GestationalAge.of(39, 6));
    Residence residence =
        new Residence(
            Residence.Kind.OWN_HOME,
            Residence.Address.of(ROTTERDAM),
            Ternary.TRUE,
            Residence.Address.of(SCHIEDAM));
    ReferralRequest minimum =
        new ReferralRequest(
            WOMAN_ID,
            ReferralFixtures.PREGNANCY,
            Set.of(LifeDomain.AUTHORITIES),
            null,
            residence.municipalityOfStay().orElseThrow(),
            contact(),
            null,
            null);
    // WHEN
    ReferralOutcome.Applied sent =
        applied(send(draft(WOMAN, minimum), WOMAN, ConsentHistory.empty()));
    // THEN
    assertThat(sent.referral().state()).isEqualTo(ReferralState.SENT);
    assertThat(sent.reasons()).isEmpty();
  }

  private static Pregnancy pregnancy(LocalDate due) {
    return Pregnancy.of(ReferralFixtures.PREGNANCY, WOMAN_ID, LocalDate.of(2025, 1, 6))
        .withDatings(DatingHistory.of(new Dating.DefinitiveDueDate(LocalDate.of(2025, 1, 6), due)));
  }

  private static GestationalAge ageOn(Pregnancy pregnancy, LocalDate day) {
    return ((Gestation.Known) pregnancy.gestationOn(day)).age();
  }

  @ParameterizedTest
  @CsvSource({"TRUE, true", "FALSE, false", "UNKNOWN, false"})
  void should_take_a_letter_that_she_said_is_safe_as_a_way_to_reach_who_refers_herself(
      Ternary letter, boolean taken) {
    SafeContact byLetter =
        new SafeContact(
            Set.of(),
            Set.of(),
            List.of(),
            Ternary.UNKNOWN,
            letter,
            Ternary.UNKNOWN,
            null,
            Set.of(),
            List.of(),
            Ternary.UNKNOWN,
            null);
    ReferralOutcome outcome =
        send(draft(WOMAN, request(ROTTERDAM, byLetter)), WOMAN, ConsentHistory.empty());

    assertThat(outcome instanceof ReferralOutcome.Applied).isEqualTo(taken);
    assertThat(codes(outcome).contains(ReferralReasons.CONTACT_MISSING)).isEqualTo(!taken);
  }

  @Test
  void should_ask_who_refers_herself_for_a_safe_way_to_reach_her() {
    assertThat(codes(send(draft(WOMAN, request(ROTTERDAM, null)), WOMAN, ConsentHistory.empty())))
        .containsExactly(ReferralReasons.CONTACT_MISSING);
  }

  @Test
  @Requirement("R-048")
  void should_refuse_somebody_who_says_to_be_the_woman() {
    Actor neighbour = Actor.ofPerson(RoleCode.of("PREGNANT_WOMAN"), PersonId.of("woman-2"));

    assertThat(codes(send(draft(neighbour, request()), neighbour, ConsentHistory.empty())))
        .containsExactly(ReferralReasons.ACTOR_NOT_ALLOWED, ReferralReasons.SELF_IS_ANOTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MIDWIFE",
        "GYNAECOLOGIST",
        "GP",
        "SOCIAL_CARE_WORKER",
        "YOUTH_NURSE",
        "MATERNITY_CARER",
        "PRACTICE_NURSE",
        "HOSPITAL_SOCIAL_WORKER",
        "FAMILY_THERAPIST",
        "MIDWIFE_CLINICAL"
      })
  @Requirement({"R-048", "C-59"})
  void should_take_a_referral_of_every_role_that_may_refer(String role) {
    Actor referrer = professional(role, PRACTICE);

    assertThat(send(draft(referrer, request()), referrer))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESEARCHER", "POLICY_ADVISER", "STUDENT", "PARTNER", "NO_SUCH_ROLE"})
  @Requirement("R-048")
  void should_refuse_a_referral_of_any_other_role(String role) {
    Actor referrer = professional(role, PRACTICE);

    assertThat(codes(send(draft(referrer, request()), referrer)))
        .containsExactly(ReferralReasons.ROLE_NOT_ALLOWED);
  }

  @Test
  @Requirement({"S-04", "R-051"})
  void should_accept_until_the_minute_of_birth_and_then_suggest_other_offers() {
    // GIVEN born on 10 February at 04:12
    Instant born = OffsetDateTime.parse("2025-02-10T04:12:30+01:00").toInstant();
    ReferralContext context = CONTEXT.bornAt(born);
    // THEN
    assertThat(sendAt("2025-02-10T04:11:00+01:00", context))
        .isInstanceOf(ReferralOutcome.Applied.class);
    assertThat(sendAt("2025-02-10T04:11:59.999999999+01:00", context))
        .isInstanceOf(ReferralOutcome.Applied.class);
    assertThat(codes(sendAt("2025-02-10T04:12:00+01:00", context)))
        .containsExactly(ReferralReasons.AFTER_DELIVERY, ReferralReasons.OTHER_OFFERS);
    assertThat(codes(sendAt("2025-02-10T09:00:00+01:00", context)))
        .containsExactly(ReferralReasons.AFTER_DELIVERY, ReferralReasons.OTHER_OFFERS);
  }

  @Test
  void should_ask_where_only_the_day_of_birth_is_known() {
    ReferralContext context = CONTEXT.bornOn(LocalDate.of(2025, 2, 10));

    assertThat(codes(applied(sendAt("2025-02-09T23:59:59+01:00", context))))
        .containsExactly(ReferralReasons.BORN_SINCE_SENT);
    assertThat(codes(applied(sendAt("2025-02-10T00:00:00+01:00", context))))
        .containsExactly(ReferralReasons.BIRTH_TIME_UNKNOWN);
    assertThat(codes(applied(sendAt("2025-02-10T23:59:59+01:00", context))))
        .containsExactly(ReferralReasons.BIRTH_TIME_UNKNOWN);
    assertThat(codes(sendAt("2025-02-11T00:00:00+01:00", context)))
        .contains(ReferralReasons.AFTER_DELIVERY);
  }

  @Test
  @Requirement("R-051")
  void should_refuse_a_submission_in_the_future() {
    Referral draft = draft();
    ReferralCommand late =
        command(draft, MIDWIFE, ReferralFixtures.NOW.plusNanos(1), step(Kind.SEND));

    assertThat(codes(draft.apply(late, CONTEXT))).containsExactly(ReferralReasons.IN_FUTURE);
    assertThat(draft.apply(command(draft, MIDWIFE, ReferralFixtures.NOW, step(Kind.SEND)), CONTEXT))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  @Requirement("R-052")
  void should_let_the_desk_and_nobody_else_choose_and_want_a_reason() {
    Referral accepted = in(ReferralState.ACCEPTED);
    ReferralStep silent = ReferralStep.route(Routing.to(DestinationCode.of("MVR"), MVR), " ");

    assertThat(codes(accepted.apply(command(accepted, ASSESSOR, silent), CONTEXT)))
        .containsExactly(ReferralReasons.REASON_MISSING);
    assertThat(codes(accepted.apply(command(accepted, MIDWIFE, step(Kind.ROUTE)), CONTEXT)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(codes(accepted.apply(command(accepted, HELPER, step(Kind.ROUTE)), CONTEXT)))
        .containsExactly(ReferralReasons.ACTOR_NOT_ALLOWED);
    ReferralStep twice =
        ReferralStep.route(
            new Routing(DestinationCode.of("MVR"), Set.of(DestinationCode.of("MVR")), null), "x");
    assertThat(codes(accepted.apply(command(accepted, ASSESSOR, twice), CONTEXT)))
        .containsExactly(ReferralReasons.ADDITIONAL_IS_PRIMARY);
  }

  @Test
  @Requirement("R-053")
  void should_know_four_destinations_and_one_of_them_by_its_former_name() {
    // GIVEN
    Referral accepted = in(ReferralState.ACCEPTED);
    // THEN
    assertThat(DESK.destinations())
        .extracting(destination -> destination.code().value())
        .containsExactly("MVR", "NEIGHBOURHOOD_TEAM", "YOUTH_HEALTH_CARE", "HOME_START");
    Referral routed = after(accepted, ASSESSOR, to("MOTHER_MENTOR"));
    assertThat(routed.routing().orElseThrow().primary())
        .isEqualTo(DestinationCode.of("HOME_START"));
    assertThat(codes(accepted.apply(command(accepted, ASSESSOR, to("ELSEWHERE")), CONTEXT)))
        .containsExactly(ReferralReasons.UNKNOWN_DESTINATION);
  }

  @Test
  @Requirement("R-057")
  void should_take_a_suspicion_for_ground_enough_and_want_her_agreement() {
    Referral draft = draft();

    assertThat(draft.request().ground()).isEqualTo(ReferralRequest.Ground.SUSPECTED);
    assertThat(send(draft, MIDWIFE)).isInstanceOf(ReferralOutcome.Applied.class);
    assertThat(codes(send(draft, MIDWIFE, ConsentHistory.empty())))
        .contains(ReferralReasons.CONSENT_MISSING);
  }

  private static ReferralStep to(String destination) {
    return ReferralStep.route(
        new Routing(DestinationCode.of(destination), Set.of(), null), "fits best");
  }

  private static ReferralOutcome sendAt(String at, ReferralContext context) {
    Referral draft = draft();
    return draft.apply(
        command(draft, MIDWIFE, OffsetDateTime.parse(at).toInstant(), step(Kind.SEND)), context);
  }

  private static Instant sentAt(Referral draft) {
    return command(draft, MIDWIFE, step(Kind.SEND)).at();
  }

  private static ReferralOutcome send(Referral draft, Actor actor) {
    return draft.apply(command(draft, actor, step(Kind.SEND)), CONTEXT);
  }

  private static ReferralOutcome send(Referral draft, Actor actor, ConsentHistory consents) {
    return draft.apply(command(draft, actor, step(Kind.SEND)), context(consents));
  }

  static List<ReasonCode> codes(ReferralOutcome outcome) {
    return outcome.reasons().stream().map(Reason::code).toList();
  }
}
