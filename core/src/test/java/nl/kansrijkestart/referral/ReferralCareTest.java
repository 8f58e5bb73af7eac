package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.CONTEXT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER_2;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.ROTTERDAM;
import static nl.kansrijkestart.referral.ReferralFixtures.SCHIEDAM;
import static nl.kansrijkestart.referral.ReferralFixtures.START;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.WORKER;
import static nl.kansrijkestart.referral.ReferralFixtures.WORKER_2;
import static nl.kansrijkestart.referral.ReferralFixtures.after;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.contact;
import static nl.kansrijkestart.referral.ReferralFixtures.context;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.in;
import static nl.kansrijkestart.referral.ReferralFixtures.request;
import static nl.kansrijkestart.referral.ReferralFixtures.routed;
import static nl.kansrijkestart.referral.ReferralFixtures.seen;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralFixtures.toTheTeam;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.ContactChannel;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.ReferralStep.RejectionGround;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Steps that could turn her away, or be recorded of what did not happen. */
class ReferralCareTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private static final LocalDate DAY = LocalDate.of(2025, 2, 4);

  private static ReferralOutcome take(Referral on, Actor actor, ReferralStep step) {
    return on.apply(command(on, actor, step), CONTEXT);
  }

  private static Referral received(@Nullable Municipality stay) {
    Referral sent = after(draft(MIDWIFE, request(stay, contact())), MIDWIFE, step(Kind.SEND));
    return after(sent, ASSESSOR, step(Kind.RECEIVE));
  }

  @Test
  void should_record_no_absence_without_an_appointment() {
    Referral routed = routed();
    assertThat(codes(take(routed, HELPER, step(Kind.NO_SHOW))))
        .containsExactly(ReferralReasons.INTAKE_NOT_PLANNED);
    Referral planned = after(routed, HELPER, step(Kind.PLAN_INTAKE));
    Referral missed = after(planned, HELPER, step(Kind.NO_SHOW));
    assertThat(missed.state()).isEqualTo(ReferralState.NO_SHOW);
    // AND an appointment is missed once
    Referral spoken = after(missed, HELPER, step(Kind.FIRST_CONTACT));
    assertThat(codes(take(spoken, HELPER, step(Kind.NO_SHOW))))
        .containsExactly(ReferralReasons.INTAKE_NOT_PLANNED);
  }

  @Test
  void should_turn_nobody_away_for_where_she_stays() {
    for (Municipality stay : new Municipality[] {null, SCHIEDAM}) {
      Referral referral = received(stay);
      ReferralOutcome refused = take(referral, ASSESSOR, step(Kind.REJECT));
      assertThat(codes(refused))
          .containsExactly(
              ReferralReasons.NOT_FOR_HER_STAY,
              stay == null ? ReferralReasons.STAY_UNKNOWN : ReferralReasons.OUT_OF_AREA);
      // THEN there is a way on: here, or at the desk of her stay
      assertThat(take(referral, ASSESSOR, step(Kind.ACCEPT)))
          .isInstanceOf(ReferralOutcome.Applied.class);
      Referral offered = after(referral, ASSESSOR, step(Kind.OFFER_HAND_OVER));
      // AND a refusal of that desk is no ground either; her own no is
      Referral refusedThere =
          after(offered, ReferralFixtures.ASSESSOR_2, step(Kind.REFUSE_HAND_OVER));
      assertThat(codes(take(refusedThere, ASSESSOR, step(Kind.REJECT))))
          .contains(ReferralReasons.NOT_FOR_HER_STAY);
      Referral herNo = after(offered, WOMAN, step(Kind.WITHDRAW_HAND_OVER));
      assertThat(after(herNo, ASSESSOR, step(Kind.REJECT)).state())
          .isEqualTo(ReferralState.REJECTED);
      Instant at = referral.events().get(2).at();
      Consent yes = ReferralFixtures.handOver("c-6", ReferralFixtures.OFFICE_2, at);
      Consent no = yes.withdrawn(ConsentId.of("c-7"), at, yes.recordedBy(), at.plusSeconds(1));
      assertThat(
              referral.apply(
                  command(referral, ASSESSOR, step(Kind.REJECT)),
                  context(ReferralFixtures.consents().with(yes).with(no))))
          .isInstanceOf(ReferralOutcome.Applied.class);
    }
    assertThat(after(received(ROTTERDAM), ASSESSOR, step(Kind.REJECT)).state())
        .isEqualTo(ReferralState.REJECTED);
  }

  @Test
  void should_end_a_duplicate_or_a_mistake_wherever_she_stays() {
    for (Municipality stay : new Municipality[] {null, SCHIEDAM, ROTTERDAM}) {
      Referral referral = received(stay);
      for (RejectionGround ground : RejectionGround.values()) {
        ReferralStep reject = ReferralStep.reject(ground, "sent twice today");
        ReferralOutcome outcome = take(referral, ASSESSOR, reject);
        if (ground == RejectionGround.OTHER && stay != ROTTERDAM) {
          assertThat(codes(outcome))
              .containsExactly(
                  ReferralReasons.NOT_FOR_HER_STAY,
                  stay == null ? ReferralReasons.STAY_UNKNOWN : ReferralReasons.OUT_OF_AREA);
        } else {
          ReferralOutcome.Applied rejected = applied(outcome);
          assertThat(rejected.referral().state()).isEqualTo(ReferralState.REJECTED);
          assertThat(rejected.events().get(0).step().ground()).isEqualTo(ground);
        }
        // AND the words are asked beside it
        assertThat(codes(take(referral, ASSESSOR, ReferralStep.reject(ground, " "))))
            .contains(ReferralReasons.REASON_MISSING);
      }
    }
  }

  @Test
  void should_name_a_ground_only_for_what_is_not_taken_up() throws Exception {
    for (ReferralStep.Kind kind : ReferralStep.Kind.values()) {
      if (kind != Kind.REJECT) {
        assertThatIllegalArgumentException()
            .isThrownBy(
                () ->
                    new ReferralStep(
                        kind,
                        kind == Kind.DRAFT ? request() : null,
                        null,
                        step(kind).routing(),
                        step(kind).intake(),
                        step(kind).outcome(),
                        step(kind).report(),
                        step(kind).attempt(),
                        step(kind).worker(),
                        step(kind).handOver(),
                        step(kind).contact(),
                        RejectionGround.DUPLICATE))
            .withMessageContaining("ground");
      }
    }
    // AND it is written by its code, and an older step has none
    ReferralStep twice = ReferralStep.reject(RejectionGround.SENT_BY_MISTAKE, "wrong person");
    String json = MAPPER.writeValueAsString(twice);
    assertThat(json).contains("\"ground\":\"sent-by-mistake\"");
    assertThat(MAPPER.readValue(json, ReferralStep.class)).isEqualTo(twice);
    String older = "{\"kind\":\"reject\",\"reason\":\"another desk helps already\"}";
    assertThat(MAPPER.readValue(older, ReferralStep.class)).isEqualTo(step(Kind.REJECT));
    assertThat(MAPPER.writeValueAsString(step(Kind.REJECT))).isEqualTo(older);
  }

  @Test
  void should_replay_what_was_rejected_with_and_without_a_ground() throws Exception {
    Referral older = after(received(ROTTERDAM), ASSESSOR, step(Kind.REJECT));
    Referral coded =
        after(
            received(SCHIEDAM),
            ASSESSOR,
            ReferralStep.reject(RejectionGround.DUPLICATE, "sent twice today"));
    for (Referral referral : new Referral[] {older, coded}) {
      String json = MAPPER.writeValueAsString(referral);
      assertThat(json.contains("\"ground\":\"duplicate\"")).isEqualTo(referral == coded);
      assertThat(MAPPER.readValue(json, Referral.class)).isEqualTo(referral);
    }
    // AND the same command with another ground is another command
    ReferralEvent last = coded.events().get(coded.version() - 1);
    ReferralCommand other =
        new ReferralCommand(
            last.command(),
            last.version() - 1,
            last.actor(),
            last.at(),
            ReferralStep.reject(RejectionGround.HELPED_ALREADY, "sent twice today"));
    assertThat(codes(coded.apply(other, ReferralFixtures.CONTEXT)))
        .containsExactly(ReferralReasons.COMMAND_ID_REUSED);
  }

  @Test
  void should_help_her_without_a_number_a_permit_or_an_address_to_the_end() {
    // GIVEN nothing but her own key at the referrer: the form asks no number and no permit
    assertThat(ReferralRequest.class.getRecordComponents())
        .extracting(part -> part.getName())
        .containsExactly(
            "person", "pregnancy", "needs", "question", "stay", "contact", "offer", "ground");
    Referral referral = received(null);
    List<Kind> desk = List.of(Kind.ACCEPT, Kind.ASSESS, Kind.ROUTE);
    for (Kind kind : desk) {
      referral = after(referral, ASSESSOR, step(kind));
    }
    for (Kind kind :
        List.of(
            Kind.PLAN_INTAKE,
            Kind.FIRST_CONTACT,
            Kind.REPORT_INTAKE,
            Kind.START,
            Kind.GIVE_FEEDBACK,
            Kind.COMPLETE)) {
      referral = after(referral, HELPER, step(kind));
    }
    assertThat(referral.state()).isEqualTo(ReferralState.COMPLETED);
  }

  @Test
  void should_not_be_taken_back_once_she_was_reached_by_telephone() {
    for (boolean reached : new boolean[] {false, true}) {
      Referral tried =
          after(
              routed(),
              HELPER,
              ReferralStep.reachOut(OutreachAttempt.by(ContactChannel.PHONE, reached)));
      assertThat(codes(take(tried, MIDWIFE, step(Kind.CANCEL))))
          .isEqualTo(reached ? List.of(ReferralReasons.STEP_NOT_NOW) : List.of());
    }
  }

  @Test
  void should_direct_no_longer_once_handed_over_and_list_that_nobody_does() {
    Routing several =
        Routing.to(DestinationCode.of("MVR"), MVR)
            .beside(DestinationCode.of("YOUTH_HEALTH_CARE"), Party.of(ReferralFixtures.OFFICE_2));
    Referral referral =
        after(seen(), ASSESSOR, ReferralStep.route(several, "youth health care as well"));
    assertThat(referral.lacksDirector()).isTrue();
    referral = after(referral, HELPER, step(Kind.DIRECT));
    assertThat(referral.lacksDirector()).isFalse();
    Referral offered = after(referral, HELPER, toTheTeam());

    ReferralOutcome.Applied taken = applied(take(offered, HELPER_2, step(Kind.ACCEPT_HAND_OVER)));

    assertThat(taken.referral().director()).isEmpty();
    assertThat(taken.referral().lacksDirector()).isTrue();
    assertThat(codes(taken)).containsExactly(ReferralReasons.DIRECTION_ADVISED);
    assertThat(after(taken.referral(), WOMAN, step(Kind.DECLINE)).lacksDirector())
        .as("she is away, and nobody is asked anything")
        .isFalse();
    assertThat(seen().lacksDirector()).isFalse();
    // AND a desk that directs goes on doing so
    Referral atTheDesk = after(offered, ASSESSOR, step(Kind.DIRECT));
    assertThat(after(atTheDesk, HELPER_2, step(Kind.ACCEPT_HAND_OVER)).director())
        .contains(ASSESSOR);
  }

  private static ReferralStep report(PersonId worker) {
    return ReferralStep.reportIntake(new IntakeReport(worker, Set.of(LifeDomain.HOUSING)));
  }

  @Test
  void should_count_another_worker_also_where_a_second_intake_was_held() {
    Referral second = after(seen(), HELPER, report(WORKER_2));

    assertThat(codes(take(second, HELPER, ReferralStep.start(WORKER_2, null))))
        .containsExactly(ReferralReasons.OTHER_WORKER_REASON);
    assertThat(after(second, HELPER, ReferralStep.start(WORKER_2, "moved")).sameWorker())
        .isEqualTo(Ternary.FALSE);
    assertThat(after(second, HELPER, ReferralStep.start(WORKER, null)).sameWorker())
        .isEqualTo(Ternary.TRUE);
    // AND after a hand-over the first intake of who took over counts
    Referral handed =
        after(after(seen(), HELPER, toTheTeam()), HELPER_2, step(Kind.ACCEPT_HAND_OVER));
    Referral anew = after(handed, HELPER_2, report(WORKER_2));
    assertThat(after(anew, HELPER_2, ReferralStep.start(WORKER_2, null)).sameWorker())
        .isEqualTo(Ternary.TRUE);
  }

  @Test
  void should_take_no_report_of_an_intake_that_is_still_to_come() {
    for (int days : new int[] {0, 1}) {
      Referral planned =
          after(
              routed(),
              HELPER,
              ReferralStep.planIntake(IntakePlan.homeVisit(DAY.plusDays(days)), null));
      Referral spoken = after(planned, HELPER, step(Kind.FIRST_CONTACT));
      ReferralCommand report = command(spoken, HELPER, step(Kind.REPORT_INTAKE));
      assertThat(codes(spoken.apply(report, CONTEXT)))
          .isEqualTo(days == 0 ? List.of() : List.of(ReferralReasons.INTAKE_NOT_YET));
    }
    Referral open =
        after(routed(), HELPER, ReferralStep.planIntake(IntakePlan.homeVisit(null), null));
    assertThat(take(after(open, HELPER, step(Kind.FIRST_CONTACT)), HELPER, report(WORKER)))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  void should_count_what_was_sent_in_time_and_came_in_after_the_birth() {
    Instant sent = command(draft(), MIDWIFE, step(Kind.SEND)).at();
    ReferralContext born = CONTEXT.bornAt(sent.plus(Duration.ofMinutes(1)));

    assertThat(codes(applied(draft().apply(command(draft(), MIDWIFE, step(Kind.SEND)), born))))
        .containsExactly(ReferralReasons.BORN_SINCE_SENT);
    ReferralContext toCome =
        ReferralContext.of(CONTEXT.desk(), CONTEXT.roles(), CONTEXT.consents(), sent)
            .bornAt(sent.plus(Duration.ofMinutes(1)));
    assertThat(codes(applied(draft().apply(command(draft(), MIDWIFE, step(Kind.SEND)), toCome))))
        .isEmpty();
    assertThat(
            codes(draft().apply(command(draft(), MIDWIFE, step(Kind.SEND)), CONTEXT.bornAt(sent))))
        .containsExactly(ReferralReasons.AFTER_DELIVERY, ReferralReasons.OTHER_OFFERS);
  }

  @Test
  void should_name_the_rule_where_a_command_comes_out_of_order() {
    Referral sent = in(ReferralState.SENT);
    ReferralCommand late =
        new ReferralCommand(
            CommandId.of("k-9"), 1, ASSESSOR, START.minusSeconds(1), step(Kind.RECEIVE));
    ReferralCommand reused =
        new ReferralCommand(CommandId.of("k-2"), 2, ASSESSOR, START, step(Kind.RECEIVE));
    ReferralCommand future =
        command(sent, ASSESSOR, ReferralFixtures.NOW.plusNanos(1), step(Kind.RECEIVE));
    List<Reason> reasons = new ArrayList<>(sent.apply(late, CONTEXT).reasons());
    reasons.addAll(sent.apply(reused, CONTEXT).reasons());
    reasons.addAll(sent.apply(future, CONTEXT).reasons());

    assertThat(reasons)
        .extracting(Reason::code)
        .containsExactly(
            ReferralReasons.STALE_VERSION,
            ReferralReasons.CLOCK_BACKWARDS,
            ReferralReasons.COMMAND_ID_REUSED,
            ReferralReasons.IN_FUTURE);
    assertThat(reasons).allSatisfy(reason -> assertThat(reason.rule()).isNotNull());
  }

  @Test
  void should_refuse_a_log_that_closes_without_a_choice_or_an_answer() {
    List<ReferralEvent> whole = in(ReferralState.COMPLETED).events();
    for (Kind left : List.of(Kind.ROUTE, Kind.GIVE_FEEDBACK)) {
      List<ReferralEvent> log = new ArrayList<>();
      for (ReferralEvent event : whole) {
        if (event.step().kind() != left) {
          log.add(
              new ReferralEvent(
                  event.referral(),
                  log.size() + 1,
                  event.command(),
                  event.actor(),
                  event.at(),
                  event.step(),
                  event.state(),
                  event.consents(),
                  event.notes(),
                  event.desk()));
        }
      }
      assertThat(Referral.replay(log).reasons())
          .extracting(Reason::code)
          .containsExactly(ReferralReasons.LOG_STEP);
    }
  }
}
