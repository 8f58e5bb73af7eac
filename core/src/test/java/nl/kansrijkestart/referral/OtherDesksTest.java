package nl.kansrijkestart.referral;

import static nl.kansrijkestart.referral.ReferralFixtures.GIVEN_AT;
import static nl.kansrijkestart.referral.ReferralFixtures.NOW;
import static nl.kansrijkestart.referral.ReferralFixtures.PRACTICE;
import static nl.kansrijkestart.referral.ReferralFixtures.PREGNANCY;
import static nl.kansrijkestart.referral.ReferralFixtures.ROTTERDAM;
import static nl.kansrijkestart.referral.ReferralFixtures.START;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN;
import static nl.kansrijkestart.referral.ReferralFixtures.WOMAN_ID;
import static nl.kansrijkestart.referral.ReferralFixtures.applied;
import static nl.kansrijkestart.referral.ReferralFixtures.command;
import static nl.kansrijkestart.referral.ReferralFixtures.contact;
import static nl.kansrijkestart.referral.ReferralFixtures.draft;
import static nl.kansrijkestart.referral.ReferralFixtures.given;
import static nl.kansrijkestart.referral.ReferralFixtures.professional;
import static nl.kansrijkestart.referral.ReferralFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentInformation;
import nl.kansrijkestart.consent.ConsentReasons;
import nl.kansrijkestart.consent.ConsentScope;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.pack.Pack;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.pregnancy.PregnancyId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.referral.ReferralStep.Kind;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Desks that are data: for one offer, or of another municipality. */
class OtherDesksTest {

  private static final OrganizationId TEAM = OrganizationId.of("team-1");
  private static final LocalDate DAY = LocalDate.of(2025, 2, 4);
  private static final Municipality RIDDERKERK = Municipality.parse("GM0597");
  private static final Desk NNZ = desk("rotterdam-nnz", "NNZ_TEAM");
  private static final Desk VISIT =
      desk("rotterdam-youth-health-prenatal-visit", "YOUTH_HEALTH_CARE");
  private static final Desk MATERIAL = desk("ridderkerk-material-help", "FOOD_CLOTHING_BANK");

  @ParameterizedTest
  @ValueSource(strings = {"GP", "MIDWIFE", "GYNAECOLOGIST"})
  @Requirement({"S-05", "R-126"})
  void should_let_three_professions_register_directly_with_the_team(String role) {
    Actor referrer = professional(role, PRACTICE);

    assertThat(codes(applied(send(NNZ, draft(referrer, notPregnant(null)), referrer)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MIDWIFE", "MIDWIFE_PRIMARY"})
  void should_know_a_role_by_either_of_its_codes_in_the_data_of_a_desk(String written) {
    Desk asWritten =
        new Desk(
            NNZ.name(),
            NNZ.office(),
            Set.of(RoleCode.of(written)),
            false,
            NNZ.municipality(),
            NNZ.destinations(),
            NNZ.outreach(),
            NNZ.terms(),
            NNZ.rule(),
            NNZ.sources());
    for (String said : List.of("MIDWIFE", "MIDWIFE_PRIMARY")) {
      Actor midwife = professional(said, PRACTICE);
      assertThat(codes(send(asWritten, draft(midwife, notPregnant(null)), midwife)))
          .as(said)
          .doesNotContain(ReferralReasons.ROLE_NOT_ALLOWED);
    }
    Actor gp = professional("GP", PRACTICE);
    assertThat(codes(send(asWritten, draft(gp, notPregnant(null)), gp)))
        .contains(ReferralReasons.ROLE_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOCIAL_CARE_WORKER", "YOUTH_NURSE", "PRACTICE_NURSE"})
  @Requirement({"S-05", "R-126", "C-54"})
  void should_send_everybody_else_to_the_focal_person_of_the_own_organisation(String role) {
    Actor referrer = professional(role, OrganizationId.of("neighbourhood-team-1"));
    ReferralOutcome outcome = send(NNZ, draft(referrer, notPregnant(null)), referrer);

    assertThat(codes(outcome))
        .containsExactly(ReferralReasons.ROLE_NOT_ALLOWED, ReferralReasons.GO_TO);
    Reason way = outcome.reasons().get(1);
    assertThat(way.parameters()).containsEntry("role", "NNZ_FOCAL_PERSON");
    assertThat(way.text(Language.NL)).contains("de aandachtsfunctionaris Nu Niet Zwanger");
    assertThat(way.sources()).isNotEmpty();
  }

  @Test
  void should_send_nobody_to_the_own_role() {
    Actor focal = professional("NNZ_FOCAL_PERSON", OrganizationId.of("neighbourhood-team-1"));
    ReferralOutcome outcome = send(NNZ, draft(focal, notPregnant(null)), focal);

    assertThat(codes(outcome))
        .containsExactly(ReferralReasons.ROLE_NOT_ALLOWED, ReferralReasons.REFERRERS_ARE);
  }

  @Test
  void should_tell_who_comes_of_her_own_accord_who_can_register_her() {
    ReferralOutcome outcome = send(NNZ, draft(WOMAN, notPregnant(null)), WOMAN);

    assertThat(codes(outcome))
        .containsExactly(ReferralReasons.ROLE_NOT_ALLOWED, ReferralReasons.REFERRERS_ARE);
    assertThat(outcome.reasons().get(1).parameters())
        .containsEntry("roles", "GP, GYNAECOLOGIST, MIDWIFE");
  }

  @Test
  void should_tell_a_professional_who_may_not_register_at_a_desk_for_one_offer_who_can() {
    Actor gp = professional("GP", PRACTICE);
    ReferralOutcome outcome = send(VISIT, draft(gp, request(PREGNANCY, null, ROTTERDAM)), gp);

    assertThat(codes(outcome))
        .containsExactly(ReferralReasons.ROLE_NOT_ALLOWED, ReferralReasons.REFERRERS_ARE);
    assertThat(outcome.reasons().get(1).parameters()).containsEntry("roles", "MIDWIFE");
  }

  @Test
  @Requirement("R-126")
  void should_want_her_agreement_before_she_is_registered_with_the_team() {
    Actor gp = professional("GP", PRACTICE);
    Referral draft = draft(gp, notPregnant(null));

    assertThat(codes(draft.apply(command(draft, gp, step(Kind.SEND)), none(NNZ))))
        .containsExactly(ReferralReasons.CONSENT_MISSING, ConsentReasons.NOT_ASKED);
  }

  @Test
  void should_ask_for_no_pregnancy_and_set_no_limit_at_a_birth_where_the_desk_is_not_for_one() {
    Actor gp = professional("GP", PRACTICE);
    Referral after = draft(gp, notPregnant(null));
    ReferralContext born = context(NNZ).bornAt(START.minusSeconds(86_400));

    assertThat(after.apply(command(after, gp, step(Kind.SEND)), born))
        .isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  @Requirement("R-046")
  void should_refuse_a_referral_without_a_pregnancy_at_a_desk_that_is_for_one() {
    Actor midwife = professional("MIDWIFE", PRACTICE);

    for (Desk desk : List.of(ReferralFixtures.DESK, VISIT)) {
      assertThat(codes(send(desk, draft(midwife, notPregnant(null)), midwife)))
          .containsExactly(ReferralReasons.PREGNANCY_MISSING);
      assertThat(
              codes(
                  applied(
                      send(desk, draft(midwife, request(PREGNANCY, null, ROTTERDAM)), midwife))))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'Bel haar op 06 12 34 56 78',false",
    "'(010) 123.45.67',false",
    "'mail: a@b',false",
    "'a @b',true",
    "'Zij belt om 10.30, 2 keer, 1234567',true",
    "'Zij belt om 10.30, 2 keer, 12345678',false",
    "'Wil praten over een kinderwens',true",
    "'Afspraak op 12-03-2026',true",
    "'Afspraak op 12-03-2026.',true",
    "'Afspraak op 12-03-2026 10.30',true",
    "'Tussen 1/3/2026 en 31/3/2026',true",
    "'Geboren op 1.3.1998, bevallen 2025-11-30',true",
    "'Van 12-03-2026 - 14-03-2026',true",
    "'Afspraak 12-03-2026, bel 0612345678',false",
    "'Afspraak 12-03-2026 06 12345678',false",
    "'Bel 06 12-03-2026',false",
    "'Bel +31 6 12-03-2026',false",
    "'Bel 06-12-2034 56',false",
    "'Bel 06-12-3456 78',false",
    "'Bel 32-13-2026',false",
    "'Afspraak op 12-03-2026 10:30',true",
    "'Afspraak op 12 maart 2026 10.30 uur',true",
    "'Uitgerekend 12-03-2026 (20 weken)',true",
    "'Uitgerekend 12-03-2026 (20+3)',true",
    "'Kreeg hulp van 2019-2021',true",
    "'Kreeg hulp 2019 - 2021, 2022/2023',true",
    "'Bel 12-03-2026 (06) 123',false",
    "'Bel 06 2019-2021',false",
    "'Bel 2019-2021 06',false",
    "'Bel 12-03-2026 06:12 345678',false",
    "'Bel 0612 2026 10.30',false",
    "'Bel 2034-2021',true",
    "'Bel 3019-2021',false",
    "'Woont op Voorbeeldstraat 12, 1234 AB',true"
  })
  @Requirement("R-126")
  void should_keep_contact_details_out_of_the_question_to_the_team(String text, boolean passes) {
    Actor gp = professional("GP", PRACTICE);
    ReferralOutcome outcome = send(NNZ, draft(gp, notPregnant(text)), gp);

    if (passes) {
      assertThat(outcome).isInstanceOf(ReferralOutcome.Applied.class);
    } else {
      assertThat(codes(outcome)).containsExactly(ReferralReasons.CONTACT_IN_TEXT);
    }
    assertThat(codes(send(MATERIAL, draft(midwife(), notPregnant(text)), midwife())))
        .doesNotContain(ReferralReasons.CONTACT_IN_TEXT);
  }

  @Test
  void should_let_only_who_the_desk_names_handle_what_comes_in() {
    Actor gp = professional("GP", PRACTICE);
    Referral sent = applied(send(NNZ, draft(gp, notPregnant(null)), gp)).referral();

    assertThat(receive(sent, NNZ, Actor.ofOrganization(RoleCode.of("NNZ_TEAM"), TEAM)))
        .isInstanceOf(ReferralOutcome.Applied.class);
    ReferralOutcome assessor = receive(sent, NNZ, professional("DESK_ASSESSOR", TEAM));
    assertThat(codes(assessor))
        .containsExactly(ReferralReasons.ACTOR_NOT_ALLOWED, ReferralReasons.HANDLED_BY);
    assertThat(assessor.reasons().get(1).text(Language.EN)).contains("NNZ_TEAM");
    assertThat(
            codes(
                receive(
                    sent,
                    NNZ,
                    Actor.ofOrganization(RoleCode.of("NNZ_TEAM"), OrganizationId.of("team-2")))))
        .containsExactly(ReferralReasons.STEP_NOT_NOW);
  }

  @Test
  void should_want_a_person_where_the_desk_names_a_role_of_persons() {
    Referral sent =
        applied(send(VISIT, draft(midwife(), request(PREGNANCY, null, ROTTERDAM)), midwife()))
            .referral();

    assertThat(receive(sent, VISIT, professional("YOUTH_NURSE", TEAM)))
        .isInstanceOf(ReferralOutcome.Applied.class);
    assertThat(codes(receive(sent, VISIT, Actor.ofOrganization(RoleCode.of("YOUTH_NURSE"), TEAM))))
        .startsWith(ReferralReasons.ACTOR_NOT_ALLOWED);
  }

  @Test
  void should_trust_no_role_that_only_the_desk_and_no_list_of_roles_knows() {
    Desk.Terms terms =
        new Desk.Terms(
            null,
            Purpose.REFERRAL,
            List.of(RoleCode.of("NO_SUCH_ROLE")),
            true,
            null,
            Set.of(),
            false);
    Desk desk =
        new Desk(
            NNZ.name(),
            NNZ.office(),
            NNZ.referrers(),
            false,
            ROTTERDAM,
            NNZ.destinations(),
            1,
            terms,
            NNZ.rule(),
            NNZ.sources());
    Referral sent =
        applied(send(desk, draft(midwife(), request(PREGNANCY, null, ROTTERDAM)), midwife()))
            .referral();

    assertThat(codes(receive(sent, desk, professional("NO_SUCH_ROLE", TEAM))))
        .startsWith(ReferralReasons.ACTOR_NOT_ALLOWED);
  }

  @Test
  void should_refer_directly_to_youth_health_only_on_a_consent_for_that_after_she_was_told() {
    Actor midwife = midwife();
    Referral draft = draft(midwife, request(PREGNANCY, null, ROTTERDAM));
    ConsentScope toTheDesk = scope(Purpose.REFERRAL);
    Consent told = given("c-1", scope(Purpose.PRENATAL_HOME_VISIT), GIVEN_AT);
    Consent untold =
        new Consent(
            told.id(),
            told.person(),
            told.giver(),
            told.capacity(),
            told.scope(),
            told.answer(),
            told.from(),
            null,
            told.how(),
            Set.of(ConsentInformation.values()[1]),
            told.recordedBy(),
            told.recordedAt(),
            null);
    assertThat(untold.told()).doesNotContain(ConsentInformation.WHAT_IS_SHARED);

    assertThat(codes(sendWith(VISIT, draft, midwife, given("c-1", toTheDesk, GIVEN_AT))))
        .contains(ReferralReasons.CONSENT_MISSING, ConsentReasons.OTHER_PURPOSE);
    assertThat(codes(sendWith(VISIT, draft, midwife, untold)))
        .contains(ReferralReasons.CONSENT_MISSING);
    assertThat(sendWith(VISIT, draft, midwife, told)).isInstanceOf(ReferralOutcome.Applied.class);
  }

  @Test
  void should_take_requests_for_food_and_clothing_from_the_midwife_by_telephone_or_digitally() {
    assertThat(MATERIAL.terms().channels())
        .containsExactly(Desk.Terms.Channel.PHONE, Desk.Terms.Channel.DIGITAL);
    assertThat(MATERIAL.referrers())
        .contains(RoleCode.of("MIDWIFE"), RoleCode.of("SOCIAL_CARE_WORKER"));
    assertThat(MATERIAL.selfReferral()).isTrue();
    assertThat(MATERIAL.destinations())
        .extracting(destination -> destination.code().value())
        .containsExactly("FOOD_BANK", "CLOTHING_BANK");
    assertThat(
            applied(send(MATERIAL, draft(midwife(), request(null, null, RIDDERKERK)), midwife())))
        .extracting(ReferralOutcome.Applied::reasons)
        .isEqualTo(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GM0606", "GM0597", "GM0363"})
  @Requirement("R-050")
  void should_hand_over_warmly_and_never_refuse_for_where_she_stays(String stay) {
    Referral draft = draft(midwife(), request(PREGNANCY, null, Municipality.parse(stay)));

    assertThat(codes(applied(send(ReferralFixtures.DESK, draft, midwife()))))
        .containsExactly(ReferralReasons.OUT_OF_AREA);
  }

  @Test
  void should_run_a_desk_from_a_pack_of_a_host_by_the_same_engine_to_the_end() throws Exception {
    Pack host;
    try (InputStream in = OtherDesksTest.class.getResourceAsStream("example-desk.json")) {
      host = Pack.read("example-desk.json", in);
    }
    Municipality town = host.municipality().orElseThrow();
    Packs packs = Packs.standard().combinedWith(host).forMunicipality(town).asOf(DAY);
    Desk desk = Desk.from(Desk.general(packs.entries(Desk.SECTION)).orElseThrow(), Party.of(TEAM));
    Actor assessor = professional("DESK_ASSESSOR", TEAM);
    Actor midwife = midwife();
    Actor helper = professional("SOCIAL_CARE_WORKER", OrganizationId.of("help-1"));
    DestinationCode first = desk.destinations().get(0).code();

    Referral referral = draft(midwife, request(PREGNANCY, null, town));
    List<Move> moves =
        List.of(
            new Move(midwife, step(Kind.SEND)),
            new Move(assessor, step(Kind.RECEIVE)),
            new Move(assessor, step(Kind.ACCEPT)),
            new Move(assessor, step(Kind.ASSESS)),
            new Move(
                assessor,
                ReferralStep.route(Routing.to(first, OrganizationId.of("help-1")), "fits")),
            new Move(helper, step(Kind.WAITLIST)),
            new Move(helper, step(Kind.PLAN_INTAKE)),
            new Move(helper, step(Kind.NO_SHOW)),
            new Move(helper, step(Kind.FIRST_CONTACT)),
            new Move(helper, step(Kind.REPORT_INTAKE)),
            new Move(helper, step(Kind.START)),
            new Move(assessor, step(Kind.WITHHOLD_FEEDBACK)),
            new Move(helper, step(Kind.COMPLETE)));
    for (Move move : moves) {
      referral =
          applied(referral.apply(command(referral, move.actor(), move.step()), context(desk)))
              .referral();
    }
    assertThat(referral.state()).isEqualTo(ReferralState.COMPLETED);
    assertThat(host.name().en()).containsIgnoringCase("example");
  }

  private static Desk desk(String id, String kind) {
    return Desk.from(
        Packs.standard().entry(Desk.SECTION, id, DAY).orElseThrow(),
        Party.of(TEAM).withKind(RoleCode.of(kind)));
  }

  private static Actor midwife() {
    return professional("MIDWIFE", PRACTICE);
  }

  private static ReferralRequest notPregnant(@Nullable String question) {
    return request(null, question, ROTTERDAM);
  }

  private static ReferralRequest request(
      @Nullable PregnancyId pregnancy, @Nullable String question, Municipality stay) {
    return new ReferralRequest(
        WOMAN_ID, pregnancy, Set.of(LifeDomain.HEALTH), question, stay, contact(), null, null);
  }

  private static ConsentScope scope(Purpose purpose) {
    return ConsentScope.ofWoman(
        purpose,
        Party.of(TEAM),
        EnumSet.of(
            DataCategory.REFERRAL,
            DataCategory.OWN_WISH,
            DataCategory.CONTACT,
            DataCategory.RESIDENCE));
  }

  private static ReferralContext none(Desk desk) {
    return ReferralContext.of(desk, Roles.standard(), ConsentHistory.empty(), NOW);
  }

  private static ReferralContext context(Desk desk) {
    Desk to = desk;
    ConsentScope scope =
        ConsentScope.ofWoman(
            to.terms().purpose(),
            Party.of(to.office().organization()),
            scope(Purpose.REFERRAL).categories());
    return ReferralContext.of(
        to,
        Roles.standard(),
        ConsentHistory.of(
            given("c-1", scope, GIVEN_AT),
            ReferralFixtures.toTheHelper("c-help", OrganizationId.of("help-1"), GIVEN_AT)),
        NOW);
  }

  private static ReferralOutcome send(Desk desk, Referral draft, Actor actor) {
    return draft.apply(command(draft, actor, step(Kind.SEND)), context(desk));
  }

  private static ReferralOutcome sendWith(Desk desk, Referral draft, Actor actor, Consent consent) {
    return draft.apply(
        command(draft, actor, step(Kind.SEND)),
        ReferralContext.of(desk, Roles.standard(), ConsentHistory.of(consent), NOW));
  }

  private static ReferralOutcome receive(Referral sent, Desk desk, Actor actor) {
    return sent.apply(command(sent, actor, step(Kind.RECEIVE)), context(desk));
  }

  private static List<ReasonCode> codes(ReferralOutcome outcome) {
    return outcome.reasons().stream().map(Reason::code).toList();
  }

  private record Move(Actor actor, ReferralStep step) {}
}
