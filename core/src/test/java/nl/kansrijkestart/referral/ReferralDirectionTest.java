package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.ASSESSOR;
import static nl.kansrijkestart.referral.ReferralFixtures.GIVEN_AT;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER;
import static nl.kansrijkestart.referral.ReferralFixtures.HELPER_2;
import static nl.kansrijkestart.referral.ReferralFixtures.MIDWIFE;
import static nl.kansrijkestart.referral.ReferralFixtures.MVR;
import static nl.kansrijkestart.referral.ReferralFixtures.TEAM;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.consents;
import static nl.kansrijkestart.referral.ReferralFixtures.context;
import static nl.kansrijkestart.referral.ReferralFixtures.given;
import static nl.kansrijkestart.referral.ReferralFixtures.handOver;
import static nl.kansrijkestart.referral.ReferralFixtures.professional;
import static nl.kansrijkestart.referral.ReferralFixtures.seen;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static nl.kansrijkestart.referral.ReferralScenarioTest.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.referral.outward.OutwardStatus;
import nl.kansrijkestart.referral.outward.TaskStatus;
import nl.kansrijkestart.referral.store.OutboxMessage;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;

/** Who directs a case in which several organisations help, and what that tells them. */
class ReferralDirectionTest {

  private static final DestinationCode MAIN = DestinationCode.of("MVR");
  private static final DestinationCode NEIGHBOURHOOD = DestinationCode.of("NEIGHBOURHOOD_TEAM");
  private static final DestinationCode THIRD =
      ReferralFixtures.DESK.destinations().stream()
          .map(Destination::code)
          .filter(code -> !code.equals(MAIN) && !code.equals(NEIGHBOURHOOD))
          .findFirst()
          .orElseThrow();
  private static final OrganizationId TEAM_2 = OrganizationId.of("team-2");
  private static final Actor OF_TEAM_2 = professional("SOCIAL_CARE_WORKER", TEAM_2);
  private static final Party NAMED = Party.of(TEAM);
  private static final RoleCode KIND = RoleCode.of("NEIGHBOURHOOD_TEAM");

  private static Consent toHelper(String id, Party recipient, DataCategory category) {
    return given(
        id, ConsentScope.ofWoman(Purpose.REFERRAL, recipient, EnumSet.of(category)), GIVEN_AT);
  }

  /** She agreed that the neighbourhood teams know that she was referred. */
  private static final ReferralContext AGREED =
      context(
          consents()
              .with(toHelper("c-5", NAMED, DataCategory.REFERRAL))
              .with(toHelper("c-6", Party.of(TEAM_2), DataCategory.REFERRAL))
              .with(handOver("c-7", TEAM, GIVEN_AT)));

  private static Routing with(OrganizationId... helpers) {
    Routing routing = Routing.to(MAIN, MVR);
    for (OrganizationId helper : helpers) {
      routing = routing.beside(NEIGHBOURHOOD, Party.of(helper));
    }
    return routing;
  }

  private static Referral take(Referral on, Actor actor, ReferralStep step) {
    return applied(on.apply(command(on, actor, step), AGREED)).referral();
  }

  private static Referral routed(Routing routing) {
    return take(seen(), ASSESSOR, ReferralStep.route(routing, "debts as well"));
  }

  private static ReferralOutcome direct(Referral on, Actor actor, ReferralContext context) {
    return on.apply(command(on, actor, step(Kind.DIRECT)), context);
  }

  @Test
  @Requirement("R-237")
  void should_let_the_neighbourhood_team_direct_and_report_a_case_without_a_director() {
    // GIVEN the neighbourhood team is to help beside the one that the desk chose
    Referral seen = seen();
    ReferralOutcome.Applied chosen =
        applied(
            seen.apply(
                command(seen, ASSESSOR, ReferralStep.route(with(TEAM), "debts as well")), AGREED));
    Referral routed = chosen.referral();

    // THEN it is told that nobody directs, with who does, and help does not start so
    assertThat(codes(chosen)).containsExactly(ReferralReasons.DIRECTION_ADVISED);
    assertThat(chosen.reasons().get(0).text(Language.NL)).contains("wijkteam", "eerste lijn");
    assertThat(chosen.reasons().get(0).sources()).hasSize(2);
    assertThat(codes(routed.apply(command(routed, HELPER, step(Kind.START)), AGREED)))
        .containsExactly(ReferralReasons.CASE_DIRECTOR_MISSING);

    // AND the team takes it up, on her consent, so that help starts
    ReferralOutcome.Applied taken = applied(direct(routed, HELPER_2, AGREED));
    assertThat(taken.events().get(0).consents()).containsExactly(ConsentId.of("c-5"));
    assertThat(taken.referral().director()).contains(HELPER_2);
    assertThat(taken.referral().owner()).contains(ReferralParty.PROVIDER);
    assertThat(take(taken.referral(), HELPER, step(Kind.START)).state())
        .isEqualTo(ReferralState.STARTED);

    // AND no second team does
    Referral two = take(routed(with(TEAM, TEAM_2)), HELPER_2, step(Kind.DIRECT));
    assertThat(codes(direct(two, OF_TEAM_2, AGREED))).containsExactly(ReferralReasons.STEP_NOT_NOW);
  }

  @Test
  void should_give_no_advice_where_one_helps_or_somebody_directs() {
    Referral seen = seen();
    Referral directed = take(seen, MIDWIFE, step(Kind.DIRECT));

    assertThat(
            seen.apply(
                    command(seen, ASSESSOR, ReferralStep.route(Routing.to(MAIN, MVR), "one")),
                    AGREED)
                .reasons())
        .isEmpty();
    assertThat(
            directed
                .apply(command(directed, ASSESSOR, ReferralStep.route(with(TEAM), "two")), AGREED)
                .reasons())
        .isEmpty();
  }

  @Test
  void should_change_the_team_that_directs_only_by_way_of_the_desk_or_the_referrer() {
    Referral two = take(routed(with(TEAM, TEAM_2)), HELPER_2, step(Kind.DIRECT));

    // the provider is a helping organisation as well
    assertThat(codes(direct(two, HELPER, AGREED)))
        .containsExactly(ReferralReasons.DIRECTED_BY_ANOTHER);
    assertThat(take(two, HELPER_2, step(Kind.DIRECT)).director()).contains(HELPER_2);
    for (Actor between : List.of(ASSESSOR, MIDWIFE)) {
      Referral passed = take(two, between, step(Kind.DIRECT));
      assertThat(passed.director()).contains(between);
      assertThat(take(passed, OF_TEAM_2, step(Kind.DIRECT)).director()).contains(OF_TEAM_2);
    }
    Referral byProvider = take(routed(with(TEAM)), HELPER, step(Kind.DIRECT));
    assertThat(codes(direct(byProvider, HELPER_2, AGREED)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
  }

  @Test
  void should_need_her_consent_to_direct_beside_another_and_ask_none_of_who_has_it_in_hand() {
    Referral routed = routed(with(TEAM));
    Consent yes = toHelper("c-5", NAMED, DataCategory.REFERRAL);
    Instant at = command(routed, HELPER_2, step(Kind.DIRECT)).at();
    ConsentHistory without = consents();
    ConsentHistory takenBack =
        without.with(yes).with(yes.withdrawn(ConsentId.of("c-8"), at, yes.recordedBy(), at));
    ConsentHistory heldUntilThen =
        without
            .with(yes)
            .with(
                yes.withdrawn(
                    ConsentId.of("c-8"), at.plusNanos(1), yes.recordedBy(), at.plusNanos(1)));

    assertThat(codes(direct(routed, HELPER_2, context(without))))
        .as("neither which consents there are nor whether it goes on")
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(codes(direct(routed, HELPER_2, context(takenBack))))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(codes(direct(routed, HELPER_2, context(heldUntilThen))))
        .as("taken back since, however it is dated")
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(
            codes(
                direct(
                    routed,
                    HELPER_2,
                    context(without.with(toHelper("c-5", NAMED, DataCategory.OWN_WISH))))))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(
            codes(
                direct(
                    routed,
                    HELPER_2,
                    context(
                        without.with(toHelper("c-5", Party.of(TEAM_2), DataCategory.REFERRAL))))))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    for (Actor who : List.of(MIDWIFE, ASSESSOR, HELPER)) {
      assertThat(applied(direct(routed, who, context(without))).events().get(0).consents())
          .isEmpty();
    }
  }

  @Test
  void should_reach_a_helper_by_a_consent_for_its_kind_only_where_the_routing_says_the_kind() {
    ReferralContext anyTeam =
        context(consents().with(toHelper("c-5", Party.ofKind(KIND), DataCategory.REFERRAL)));
    Routing kindSaid = Routing.to(MAIN, MVR).beside(NEIGHBOURHOOD, NAMED.withKind(KIND));

    assertThat(codes(direct(routed(with(TEAM)), HELPER_2, anyTeam)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(direct(routed(kindSaid), HELPER_2, anyTeam))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  void should_let_a_helper_beside_take_no_other_step_and_a_stranger_none() {
    Referral routed = routed(with(TEAM));
    for (Kind kind : Kind.values()) {
      if (kind != Kind.DRAFT && kind != Kind.DIRECT) {
        assertThat(routed.apply(command(routed, HELPER_2, step(kind)), AGREED))
            .as(kind.code())
            .isInstanceOf(ReferralOutcome.Refused.class);
      }
    }
    assertThat(codes(direct(routed, OF_TEAM_2, AGREED)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    assertThat(codes(direct(routed, Actor.ofOrganization(HELPER_2.role(), TEAM), AGREED)))
        .contains(ReferralReasons.DIRECTOR_NOT_A_PERSON);
    assertThat(codes(direct(routed, professional("PREGNANT_WOMAN", TEAM), AGREED)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
  }

  @Test
  void should_open_nothing_to_who_is_named_and_no_more_than_in_progress_to_who_directs() {
    Referral routed = routed(with(TEAM));
    assertThat(OutwardStatus.of(routed, TEAM)).isEmpty();
    assertThat(OutwardStatus.readsAll(routed, TEAM)).isFalse();

    Referral directed = take(routed, HELPER_2, step(Kind.DIRECT));
    Referral declined = take(directed, ReferralFixtures.WOMAN, step(Kind.DECLINE));
    for (Referral now : List.of(directed, declined)) {
      assertThat(OutwardStatus.of(now, TEAM))
          .contains(new OutwardStatus(TaskStatus.IN_PROGRESS, null, false));
      assertThat(OutwardStatus.readsAll(now, TEAM)).isFalse();
    }
    assertThat(codes(direct(declined, HELPER_2, AGREED)))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
    ReferralEvent last = declined.events().get(declined.version() - 1);
    assertThat(OutboxMessage.about(last, TEAM).asToldTo(declined).step()).isNull();
    assertThat(OutboxMessage.about(last, MVR).asToldTo(declined).step()).isEqualTo(Kind.DECLINE);
    ReferralEvent own = directed.events().get(directed.version() - 1);
    assertThat(OutboxMessage.about(own, TEAM).asToldTo(directed).step()).isEqualTo(Kind.DIRECT);
  }

  @Test
  void should_have_no_director_left_where_that_one_helps_no_longer() {
    Referral directed = take(routed(with(TEAM)), HELPER_2, step(Kind.DIRECT));

    assertThat(take(directed, ASSESSOR, ReferralStep.route(with(TEAM_2), "moved")).director())
        .isEmpty();
    assertThat(take(directed, ASSESSOR, ReferralStep.route(with(TEAM_2, TEAM), "both")).director())
        .contains(HELPER_2);
    for (Actor staying : List.of(MIDWIFE, ASSESSOR)) {
      Referral other = take(routed(with(TEAM)), staying, step(Kind.DIRECT));
      assertThat(take(other, ASSESSOR, ReferralStep.route(with(TEAM_2), "moved")).director())
          .contains(staying);
    }
    // the provider that directs hands over, and is out of it
    Referral byProvider = take(routed(with(TEAM)), HELPER, step(Kind.DIRECT));
    Referral handed =
        take(
            take(byProvider, HELPER, ReferralFixtures.toTheTeam()),
            HELPER_2,
            ReferralStep.acceptHandOver(null));
    assertThat(handed.director()).isEmpty();
    assertThat(handed.routing().orElseThrow().helpers()).isEmpty();
  }

  @Test
  void should_keep_the_helpers_beside_it_when_another_one_takes_over() {
    Routing three = with(TEAM).beside(THIRD, Party.of(TEAM_2));
    Referral directed = take(routed(three), OF_TEAM_2, step(Kind.DIRECT));
    Referral handed =
        take(
            take(directed, HELPER, ReferralFixtures.toTheTeam()),
            HELPER_2,
            ReferralStep.acceptHandOver(null));

    assertThat(handed.routing())
        .contains(
            new Routing(
                NEIGHBOURHOOD,
                Set.of(THIRD),
                TEAM,
                Set.of(new Routing.Helper(THIRD, Party.of(TEAM_2)))));
    assertThat(handed.director()).contains(OF_TEAM_2);
  }

  @Test
  void should_refuse_a_log_in_which_a_helper_beside_directs_without_a_consent() {
    Referral directed = take(routed(with(TEAM)), HELPER_2, step(Kind.DIRECT));
    List<ReferralEvent> events = new ArrayList<>(directed.events());
    ReferralEvent last = events.remove(events.size() - 1);

    assertThat(Referral.replay(directed.events())).isEqualTo(Result.accepted(directed));
    events.add(
        new ReferralEvent(
            last.referral(),
            last.version(),
            last.command(),
            last.actor(),
            last.at(),
            last.step(),
            last.state(),
            List.of(),
            last.notes(),
            null));
    Result<Referral> replayed = Referral.replay(events);
    assertThat(replayed.<List<Reason>>match(same -> List.of(), reasons -> reasons))
        .extracting(Reason::code)
        .containsExactly(ReferralReasons.LOG_STEP);
    for (Actor who : List.of(MIDWIFE, ASSESSOR, HELPER)) {
      Referral other = take(routed(with(TEAM)), who, step(Kind.DIRECT));
      assertThat(Referral.replay(other.events())).isEqualTo(Result.accepted(other));
    }
  }

  @Test
  void should_know_a_helper_by_a_former_code_of_its_destination() {
    DestinationCode former = DestinationCode.of("MOTHER_MENTOR");
    DestinationCode now = ReferralFixtures.DESK.destination(former).orElseThrow().code();
    assertThat(now).isNotEqualTo(former);
    Routing named = Routing.to(MAIN, MVR).beside(former, Party.of(TEAM_2));

    assertThat(routed(named).routing().orElseThrow().helpers())
        .containsExactly(new Routing.Helper(now, Party.of(TEAM_2)));
  }

  @Test
  void should_refuse_a_helper_without_a_destination_or_an_organisation() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Routing(MAIN, Set.of(), MVR, Set.of(new Routing.Helper(NEIGHBOURHOOD, NAMED))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Routing.Helper(NEIGHBOURHOOD, Party.ofKind(KIND)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Routing.Helper(NEIGHBOURHOOD, Party.of(TEAM, RoleCode.of("MIDWIFE"))));
    assertThat(with(TEAM).helpers().toString()).doesNotContain("team-1");
  }

  @Test
  void should_read_a_routing_of_before_helpers_were_named_and_write_them_in_order()
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    String before =
        "{\"primary\":\"MVR\",\"additional\":[\"NEIGHBOURHOOD_TEAM\"],\"provider\":\"mvr-1\"}";

    assertThat(mapper.readValue(before, Routing.class))
        .isEqualTo(new Routing(MAIN, Set.of(NEIGHBOURHOOD), MVR));
    String both = mapper.writeValueAsString(with(TEAM_2, TEAM));
    assertThat(both).isEqualTo(mapper.writeValueAsString(with(TEAM, TEAM_2)));
    assertThat(mapper.readValue(both, Routing.class)).isEqualTo(with(TEAM, TEAM_2));
    assertThat(both.indexOf("team-1")).isLessThan(both.indexOf("team-2"));
  }
}
