package nl.kansrijkestart.referral.visit;

import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.NURSE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.OFFERED;
import static nl.kansrijkestart.referral.visit.VisitFixtures.PREGNANCY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.WOMAN;
import static nl.kansrijkestart.referral.visit.VisitFixtures.codes;
import static nl.kansrijkestart.referral.visit.VisitFixtures.offer;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.Party;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.intake.Intake;
import nl.kansrijkestart.intake.IntakeReader;
import nl.kansrijkestart.intake.Validators;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.referral.DestinationCode;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomeVisitTest {

  private static final IntakeReader READER =
      IntakeReader.with(
          Validators.standalone(
              Language.EN, Clock.fixed(Instant.parse("2025-03-10T12:00:00Z"), ZoneOffset.UTC)));
  private static final String MINIMUM =
      "{\"on\":\"2025-03-10\",\"lead\":\"cjg-1\",\"leadRole\":\"YOUTH_NURSE\",\"purpose\":\"help\"}";
  private static final String FULL =
      """
      {"on":"2025-03-10","lead":"cjg-1","leadRole":"YOUTH_NURSE",
       "joint":"team-1","jointRole":"SOCIAL_CARE_WORKER","purpose":"assessment",
       "sections":[{"kind":"stress-and-skills","minutes":60},
                   {"kind":"child","minutes":60,"activities":["inform"],"note":"asked"}],
       "problems":[{"topic":"debts","openedOn":"2025-03-01","status":"solved","since":"2025-03-02"}],
       "needsAsked":true,"domains":["health"],"signals":["social"],
       "contents":["referral"],"destination":"HOME_START",
       "skills":[{"skill":"other","words":"cooking","progress":"practises"}],
       "maternity":{"need":"rest","expectations":"calm","indicatedHours":49,"safeForWoman":"true",
         "safeForChild":"unknown","safeForProfessional":"false","homeBirthPossible":"unknown"}}
      """;

  private static Intake<HomeVisitIntake> read(String json) {
    return READER.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), HomeVisitIntake.class);
  }

  /** What the domain refuses, whoever validates the intake is told with all else that is wrong. */
  private static Result<HomeVisit> visit(String json) {
    HomeVisitIntake intake =
        IntakeReader.withoutValidator()
            .read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                HomeVisitIntake.class)
            .record()
            .orElseThrow();
    Result<HomeVisit> visit = HomeVisit.from(intake);
    List<ReasonCode> refused =
        visit.match(made -> List.of(), reasons -> reasons.stream().map(Reason::code).toList());
    assertThat(read(json).violations())
        .extracting(violation -> violation.reason().code())
        .containsExactlyInAnyOrderElementsOf(refused);
    return visit;
  }

  @Test
  void should_make_a_visit_of_a_full_intake() {
    HomeVisit visit = ok(visit(FULL));

    assertThat(visit.providers().joint()).isNotNull();
    assertThat(visit.sections()).extracting(VisitPart::note).containsExactly(null, "asked");
    assertThat(visit.problems())
        .containsExactly(
            new Problem(
                ProblemTopic.DEBTS,
                LocalDate.of(2025, 3, 1),
                Problem.Status.SOLVED,
                LocalDate.of(2025, 3, 2)));
    assertThat(visit.needs()).isEmpty();
    assertThat(visit.domains()).containsExactly(VisitDomain.HEALTH);
    assertThat(visit.signals()).containsExactly(RiskSignal.SOCIAL);
    assertThat(visit.destination()).isEqualTo(DestinationCode.of("HOME_START"));
    assertThat(visit.skills())
        .containsExactly(SkillPractice.other("cooking", SkillPractice.Progress.PRACTISES));
    MaternityFindings maternity = java.util.Objects.requireNonNull(visit.maternity());
    assertThat(maternity.need()).isEqualTo("rest");
    assertThat(maternity.expectations()).isEqualTo("calm");
    assertThat(maternity.safeForWoman()).isEqualTo(Ternary.TRUE);
    assertThat(maternity.safeForProfessional()).isEqualTo(Ternary.FALSE);
  }

  @Test
  void should_tell_what_was_not_asked_from_what_is_not_there() {
    HomeVisit plain = ok(visit(MINIMUM));
    HomeVisit asked =
        ok(visit(MINIMUM.replace("}", ",\"problemsAsked\":true,\"needsAsked\":false}")));

    assertThat(plain.problems()).isNull();
    assertThat(plain.needs()).isNull();
    assertThat(plain.maternity()).isNull();
    assertThat(asked.problems()).isEmpty();
    assertThat(asked.needs()).isNull();
  }

  @Test
  @Requirement("R-078")
  void should_refuse_a_referral_without_a_destination() {
    assertThat(codes(visit(FULL.replace(",\"destination\":\"HOME_START\"", ""))))
        .containsExactly(VisitReasons.DESTINATION_MISSING);
    assertThat(codes(visit(FULL.replace("\"contents\":[\"referral\"],", ""))))
        .containsExactly(VisitReasons.DESTINATION_MISSING);
    HomeVisit visit = HomeVisit.of(DAY, NURSE, VisitPurpose.INFORMATION);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> visit.withContents(Set.of(VisitContent.REFERRAL), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> visit.withContents(Set.of(), DestinationCode.of("MVR")));
    assertThat(visit.withContents(Set.of(VisitContent.INFO_BIRTH), null).contents()).hasSize(1);
    assertThat(VisitContent.values()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-02\"}]|2025-02-28\"}]|PROBLEM_DAYS",
        ",\"words\":\"cooking\"||SKILL_WORDS",
        "\"skill\":\"other\"|\"skill\":\"dutch\"|SKILL_WORDS",
        ",\"activities\":[\"inform\"]||PART_ACTIVITY",
        "\"kind\":\"child\"|\"kind\":\"stress-and-skills\"|PART_ACTIVITY",
        ",\"jointRole\":\"SOCIAL_CARE_WORKER\"||JOINT_INCOMPLETE",
        "\"joint\":\"team-1\",||JOINT_INCOMPLETE",
        "team-1|cjg-1|JOINT_INCOMPLETE"
      })
  void should_refuse_what_contradicts_itself(String part, @Nullable String instead, String code) {
    String wrong = FULL.replace(part, instead == null ? "" : instead);

    assertThat(wrong).isNotEqualTo(FULL);
    assertThat(codes(visit(wrong))).extracting(ReasonCode::name).contains(code);
  }

  @Test
  void should_refuse_a_part_problem_or_skill_that_stands_twice() {
    String part =
        "\"sections\":[{\"kind\":\"stress-and-skills\",\"minutes\":1},{\"kind\":\"stress-and-skills\",\"minutes\":2}]";
    String problem =
        "{\"topic\":\"debts\",\"openedOn\":\"2025-03-01\",\"status\":\"open\",\"since\":\"2025-03-01\"}";
    String skill = "{\"skill\":\"dutch\",\"progress\":\"practises\"}";
    String other = "{\"skill\":\"other\",\"words\":\"x\",\"progress\":\"practises\"}";

    assertThat(codes(visit(plus(part)))).containsExactly(VisitReasons.PART_TWICE);
    assertThat(codes(visit(plus("\"problems\":[" + problem + "," + problem + "]"))))
        .containsExactly(VisitReasons.PART_TWICE);
    assertThat(codes(visit(plus("\"skills\":[" + skill + "," + skill + "]"))))
        .containsExactly(VisitReasons.PART_TWICE);
    assertThat(ok(visit(plus("\"skills\":[" + other + "," + other + "]"))).skills()).hasSize(2);
    HomeVisit bare = HomeVisit.of(DAY, NURSE, VisitPurpose.HELP);
    VisitPart hour = VisitPart.stressAndSkills(60);
    Problem debts = Problem.opened(ProblemTopic.DEBTS, DAY);
    SkillPractice dutch =
        SkillPractice.of(SkillPractice.Skill.DUTCH, SkillPractice.Progress.DOES_IT_HERSELF);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bare.withSections(List.of(hour, hour), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bare.withAssessment(List.of(debts, debts), Set.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> bare.withSkills(List.of(dutch, dutch)));
    assertThat(bare.withSkills(List.of(dutch)).skills()).containsExactly(dutch);
  }

  private static String plus(String field) {
    return MINIMUM.substring(0, MINIMUM.length() - 1) + "," + field + "}";
  }

  @Test
  void should_report_every_wrong_field_at_once() {
    String wrong =
        FULL.replace("\"minutes\":60}", "\"minutes\":0}")
            .replace("2025-03-10", "2025-03-12")
            .replace("\"cjg-1\"", "\"c j g\"")
            .replace("49", "-1")
            .replace(",\"safeForProfessional\":\"false\"", "")
            .replace("HOME_START", "home start")
            .replace("\"joint\":\"team-1\",", "");

    assertThat(
            read(wrong).violations().stream()
                .map(violation -> violation.path() + " " + violation.reason().code()))
        .containsExactlyInAnyOrder(
            "destination referral.DESTINATION_CODE",
            "joint referral.JOINT_INCOMPLETE",
            "lead identity.ORGANIZATION_ID_INVALID",
            "maternity.indicatedHours referral.HOURS_NEGATIVE",
            "maternity.safeForProfessional intake.REQUIRED",
            "on intake.IN_FUTURE",
            "sections[0].minutes referral.PART_MINUTES");
  }

  @Test
  @Requirement("R-147")
  void should_follow_each_of_twelve_problems_from_open_to_solved_and_never_back_in_time() {
    assertThat(ProblemTopic.values()).hasSize(12);
    for (ProblemTopic topic : ProblemTopic.values()) {
      Problem open = Problem.opened(topic, DAY);
      Problem solved = open.with(Problem.Status.SOLVED, DAY.plusDays(2));
      assertThat(solved.openedOn()).isEqualTo(DAY);
      assertThat(solved.with(Problem.Status.OPEN, DAY.plusDays(2)).status())
          .isEqualTo(Problem.Status.OPEN);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> solved.with(Problem.Status.OPEN, DAY.plusDays(1)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Problem(topic, DAY, Problem.Status.SOLVED, DAY.minusDays(1)));
      assertThat(open.parts()).extracting(Part::category).containsOnly(topic.category());
      assertThat(topic.category()).isNotEqualTo(DataCategory.RESIDENCE_STATUS);
    }
  }

  @Test
  @Requirement("R-149")
  void should_want_words_for_another_skill_and_none_for_a_listed_one() {
    assertThat(SkillPractice.Skill.values()).hasSize(8);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SkillPractice.of(SkillPractice.Skill.OTHER, SkillPractice.Progress.PRACTISES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SkillPractice.other(" ", SkillPractice.Progress.PRACTISES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SkillPractice.other("x".repeat(201), SkillPractice.Progress.PRACTISES));
    assertThat(SkillPractice.other("x".repeat(200), SkillPractice.Progress.PRACTISES).words())
        .hasSize(200);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SkillPractice(
                    SkillPractice.Skill.DUTCH, "x", SkillPractice.Progress.PRACTISES));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1441})
  void should_refuse_a_part_of_no_or_endless_minutes(int minutes) {
    assertThatIllegalArgumentException().isThrownBy(() -> VisitPart.stressAndSkills(minutes));
    assertThat(VisitPart.stressAndSkills(1).minutes()).isOne();
    assertThat(VisitPart.stressAndSkills(1440).minutes()).isEqualTo(1440);
  }

  @Test
  void should_want_something_to_be_done_in_the_part_for_the_child() {
    assertThat(VisitPart.Activity.values()).hasSize(3);
    assertThatIllegalArgumentException().isThrownBy(() -> VisitPart.child(60, Set.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new VisitPart(
                    VisitPart.Kind.STRESS_AND_SKILLS, 60, Set.of(VisitPart.Activity.INFORM), null));
  }

  @Test
  void should_keep_texts_within_their_length() {
    HomeVisit visit = HomeVisit.of(DAY, NURSE, VisitPurpose.HELP);

    assertThat(visit.withSections(List.of(), "x".repeat(2000)).whyPartMissing()).hasSize(2000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> visit.withSections(List.of(), "x".repeat(2001)));
    assertThatIllegalArgumentException().isThrownBy(() -> visit.withSections(List.of(), " "));
    assertThatIllegalArgumentException().isThrownBy(() -> findings(" ", "49"));
    assertThatIllegalArgumentException().isThrownBy(() -> findings("x".repeat(2001), "49"));
    assertThatIllegalArgumentException().isThrownBy(() -> findings("x", "-0.1"));
    assertThat(findings("x".repeat(2000), "0").flags()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> planned(0, "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> planned(1, " "));
    assertThatIllegalArgumentException().isThrownBy(() -> planned(1, "x".repeat(2001)));
    assertThat(planned(1, "x".repeat(2000)).held()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PlannedVisit(1, DAY, NURSE, Set.of(), null, PlannedVisit.State.HELD, null));
    PlannedVisit one = planned(1, "x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VisitSeries(offer("rid-visits-youth"), List.of(one, one)));
  }

  private static MaternityFindings findings(String need, String hours) {
    return new MaternityFindings(
        need, "x", new BigDecimal(hours), Ternary.TRUE, Ternary.TRUE, Ternary.TRUE, Ternary.TRUE);
  }

  private static PlannedVisit planned(int number, String reason) {
    return new PlannedVisit(number, DAY, NURSE, Set.of(), reason, PlannedVisit.State.PLANNED, null);
  }

  @Test
  void should_hand_over_problems_by_what_they_are_about_and_safety_apart() {
    HomeVisit visit = ok(visit(FULL));

    assertThat(ProblemTopic.NO_SAFE_HOUSE.category()).isEqualTo(DataCategory.SAFETY);
    assertThat(visit.parts())
        .filteredOn(part -> part.name().equals("signals"))
        .extracting(Part::category)
        .containsExactly(DataCategory.VULNERABILITY);
    MaternityFindings maternity = java.util.Objects.requireNonNull(visit.maternity());
    assertThat(maternity.parts())
        .filteredOn(part -> part.name().startsWith("safeFor"))
        .extracting(Part::category)
        .containsOnly(DataCategory.SAFETY)
        .hasSize(3);
    assertThat(visit).hasToString("HomeVisit[masked]");
  }

  @Test
  void should_refuse_an_offer_that_contradicts_itself() {
    VisitOffer open = offer("rid-visits-youth");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> open.answered(VisitOffer.Response.ACCEPTED, OFFERED.minusDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open.answered(VisitOffer.Response.NO_ANSWER, DAY));
    VisitOffer yes = open.answered(VisitOffer.Response.ACCEPTED, DAY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> yes.answered(VisitOffer.Response.DECLINED, DAY.minusDays(1)));
    assertThat(yes.answered(VisitOffer.Response.DECLINED, DAY).response())
        .isEqualTo(VisitOffer.Response.DECLINED);
    assertThatIllegalArgumentException().isThrownBy(() -> offer("No Id"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                VisitOffer.made(
                    WOMAN,
                    PREGNANCY,
                    "x",
                    Party.ofKind(RoleCode.of("YOUTH_HEALTH_CARE")),
                    OFFERED));
  }

  @Test
  void should_keep_a_share_exact_and_round_it_for_readers_only() {
    assertThat(Share.of(2, 3).percentage()).isEqualByComparingTo("66.67");
    assertThat(Share.of(0, 1).percentage()).isEqualByComparingTo("0");
    assertThat(Share.of(1, 1).percentage()).isEqualByComparingTo("100");
    assertThatIllegalArgumentException().isThrownBy(() -> Share.of(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Share.of(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Share.of(2, 1));
  }
}
