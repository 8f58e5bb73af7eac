package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.GIVEN_AT;
import static nl.kansrijkestart.referral.ReferralFixtures.NOW;
import static nl.kansrijkestart.referral.ReferralFixtures.PRACTICE;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.given;
import static nl.kansrijkestart.referral.ReferralFixtures.professional;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.PackEntry;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.Desk.Terms.Channel;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By which way a registration comes in, and why, where the data of a desk say so. */
class RegistrationMannerTest {

  private static final OrganizationId OFFICE = OrganizationId.of("office-1");
  private static final Actor MIDWIFE = professional("MIDWIFE", PRACTICE);
  private static final String VISIT = "ridderkerk-youth-health-prenatal-visit";
  private static final String MATERIAL = "ridderkerk-material-help";
  private static final String SECOND_LINE = "ridderkerk-second-line";

  @ParameterizedTest
  @CsvSource({
    VISIT + ",ORAL,true",
    VISIT + ",FORM,true",
    VISIT + ",PHONE,false",
    VISIT + ",DIGITAL,false",
    MATERIAL + ",ORAL,false",
    MATERIAL + ",FORM,false",
    MATERIAL + ",PHONE,true",
    MATERIAL + ",DIGITAL,true"
  })
  @Requirement("R-207")
  void should_take_a_registration_by_the_ways_of_the_desk_and_by_no_other(
      String desk, Channel way, boolean taken) {
    ReferralOutcome outcome = send(desk(desk), MIDWIFE, way, null);

    if (taken) {
      assertThat(applied(outcome).reasons()).isEmpty();
    } else {
      assertThat(codes(outcome)).containsExactly(ReferralReasons.OTHER_CHANNEL);
    }
  }

  @Test
  @Requirement("R-207")
  void should_name_the_ways_that_the_desk_takes_with_its_rule_and_source() {
    Reason visit = send(desk(VISIT), MIDWIFE, Channel.PHONE, null).reasons().get(0);
    Reason material = send(desk(MATERIAL), MIDWIFE, Channel.ORAL, null).reasons().get(0);

    assertThat(visit.parameters()).containsEntry("channels", "oral, form");
    assertThat(visit.rule().id()).isEqualTo(VISIT);
    assertThat(visit.sources()).isNotEmpty();
    assertThat(visit.text(Language.NL)).contains("mondeling, met een formulier");
    assertThat(material.text(Language.EN)).contains("by telephone, digitally");
  }

  @ParameterizedTest
  @ValueSource(strings = {VISIT, MATERIAL})
  void should_refuse_nothing_where_the_way_is_not_known(String desk) {
    assertThat(applied(send(desk(desk), MIDWIFE, null, null)).reasons()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void should_take_any_way_at_a_desk_that_names_none(Channel way) {
    Desk general = Desk.from(entry("rotterdam-desk"), Party.of(OFFICE));

    assertThat(codes(applied(send(general, MIDWIFE, way, null))))
        .containsExactly(ReferralReasons.OUT_OF_AREA);
  }

  @Test
  void should_only_remark_the_way_by_which_she_comes_herself() {
    ReferralOutcome.Applied outcome = applied(send(desk(MATERIAL), WOMAN, Channel.ORAL, null));

    assertThat(codes(outcome)).containsExactly(ReferralReasons.OTHER_CHANNEL);
    assertThat(outcome.referral().state()).isEqualTo(ReferralState.SENT);
  }

  @Test
  void should_keep_the_way_whatever_else_is_said_of_the_context() {
    ReferralContext context =
        context(desk(VISIT), Channel.FORM)
            .bornAt(NOW)
            .bornOn(LocalDate.of(2025, 12, 31))
            .withAdvice(new TriageAdvice(List.of()));

    assertThat(context.channel()).contains(Channel.FORM);
    assertThat(context.cameBy(Channel.ORAL).channel()).contains(Channel.ORAL);
    assertThat(context.cameBy(Channel.ORAL).dayOfBirth()).contains(LocalDate.of(2025, 12, 31));
    assertThat(context.cameBy(Channel.ORAL).advice()).isPresent();
    assertThat(context(desk(VISIT), null).bornAt(NOW).cameBy(Channel.ORAL).momentOfBirth())
        .contains(NOW);
  }

  @Test
  @Requirement("R-207")
  void should_refer_to_the_second_line_only_with_why_it_is_complex() {
    Desk desk = desk(SECOND_LINE);

    assertThat(codes(send(desk, MIDWIFE, null, null)))
        .containsExactly(ReferralReasons.COMPLEXITY_MISSING);
    assertThat(codes(send(desk, MIDWIFE, null, " ")))
        .containsExactly(ReferralReasons.COMPLEXITY_MISSING);
    ReferralOutcome.Applied sent = applied(send(desk, MIDWIFE, null, "several problems at once"));
    assertThat(sent.reasons()).isEmpty();
    assertThat(sent.events().get(0).step().reason()).isEqualTo("several problems at once");
    assertThat(desk.destinations())
        .extracting(destination -> destination.code().value())
        .containsExactly("HOSPITAL_SOCIAL_WORK", "PSYCHIATRY_OBSTETRICS_CLINIC");
  }

  @Test
  void should_say_who_can_refer_to_the_second_line_where_another_one_asks() {
    Actor nurse = professional("YOUTH_NURSE", PRACTICE);

    assertThat(codes(send(desk(SECOND_LINE), nurse, null, "several problems at once")))
        .containsExactly(ReferralReasons.ROLE_NOT_ALLOWED, ReferralReasons.REFERRERS_ARE);
    assertThat(codes(send(desk(SECOND_LINE), WOMAN, null, null)))
        .containsExactly(ReferralReasons.ROLE_NOT_ALLOWED, ReferralReasons.REFERRERS_ARE);
  }

  @Test
  void should_ask_why_it_is_complex_at_no_desk_that_does_not_say_so() {
    assertThat(applied(send(desk(VISIT), MIDWIFE, Channel.ORAL, null)).reasons()).isEmpty();
  }

  private static Desk desk(String id) {
    return Desk.from(entry(id), Party.of(OFFICE));
  }

  private static PackEntry entry(String id) {
    return Packs.standard().entry(Desk.SECTION, id, LocalDate.of(2025, 2, 4)).orElseThrow();
  }

  private static ReferralContext context(Desk desk, @Nullable Channel way) {
    ConsentScope scope =
        ConsentScope.ofWoman(
            desk.terms().purpose(),
            Party.of(OFFICE),
            EnumSet.of(
                DataCategory.REFERRAL,
                DataCategory.OWN_WISH,
                DataCategory.CONTACT,
                DataCategory.RESIDENCE));
    ReferralContext context =
        ReferralContext.of(
            desk, Roles.standard(), ConsentHistory.of(given("c-1", scope, GIVEN_AT)), NOW);
    return way == null ? context : context.cameBy(way);
  }

  private static ReferralOutcome send(
      Desk desk, Actor actor, @Nullable Channel way, @Nullable String why) {
    Referral draft =
        draft(
            actor,
            ReferralFixtures.request(Municipality.parse("GM0597"), ReferralFixtures.contact()));
    ReferralStep step = why == null ? ReferralStep.of(Kind.SEND) : ReferralStep.of(Kind.SEND, why);
    return draft.apply(command(draft, actor, step), context(desk, way));
  }

  private static List<ReasonCode> codes(ReferralOutcome outcome) {
    return outcome.reasons().stream().map(Reason::code).toList();
  }
}
