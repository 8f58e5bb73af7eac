package nl.kansrijkestart.referral.trajectory;

import static nl.kansrijkestart.referral.FamilyGate.WORKER;
import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.PREGNANCY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.WOMAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.referral.FamilyGate;
import nl.kansrijkestart.referral.research.Measurement;
import nl.kansrijkestart.referral.research.StackingCase;
import nl.kansrijkestart.referral.research.StackingReport;
import nl.kansrijkestart.referral.visit.ProblemTopic;
import nl.kansrijkestart.referral.visit.VisitPart;
import nl.kansrijkestart.screening.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records of a trajectory, and of research on it, as JSON and back. */
class TrajectoryJsonTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private static FamilyCase family() {
    return new FamilyCase(
        PREGNANCY,
        new Household(
            WOMAN,
            List.of(
                Household.Member.of(PersonId.of("f1"), Household.Role.BIOLOGICAL_FATHER),
                Household.Member.of(PersonId.of("p1"), Household.Role.PARTNER)),
            Set.of(Household.Role.OTHER_CHILD)));
  }

  static Stream<Record> records() {
    return Stream.of(
        family(),
        new GuidancePlan(
            WOMAN,
            PREGNANCY,
            List.of(
                PlanGoal.main(PlanGoal.Domain.MEDICAL),
                PlanGoal.ofWoman(PlanGoal.Domain.SOCIAL, "a house")),
            null),
        new GuidancePlan(
            WOMAN,
            PREGNANCY,
            List.of(
                PlanGoal.ofProfessional(PlanGoal.Domain.MEDICAL, "to the midwife"),
                PlanGoal.ofProfessional(PlanGoal.Domain.SOCIAL, "a house")),
            DAY),
        new VulnerabilityMarkers(
            WOMAN,
            PREGNANCY,
            List.of(
                new VulnerabilityMarkers.Observed(
                    VulnerabilityMarkers.Marker.CARE_AVOIDANCE,
                    DAY,
                    RoleCode.of("MIDWIFE"),
                    Set.of()),
                new VulnerabilityMarkers.Observed(
                    VulnerabilityMarkers.Marker.MULTI_PROBLEM,
                    DAY,
                    null,
                    Set.of(ProblemTopic.WORK, ProblemTopic.MONEY)))),
        VulnerabilityMarkers.none(WOMAN, PREGNANCY),
        new HomeStartGoals(
            WOMAN,
            Set.of(HomeStartGoals.Goal.OTHER, HomeStartGoals.Goal.LISTENING_EAR),
            "to practise the language"),
        new HomeStartGoals(WOMAN, Set.of(HomeStartGoals.Goal.BREAK_ISOLATION), null),
        VisitPart.child(60, Set.of(VisitPart.Activity.INFORM)).withNote("she asked for it"),
        VisitPart.stressAndSkills(60),
        new Measurement(
            WOMAN,
            Measurement.Construct.GUIDANCE,
            Measurement.Method.EXISTING_REGISTRATION,
            RoleCode.of("SAFE_HOME"),
            DAY,
            Moment.Phase.POSTPARTUM),
        new StackingCase(WOMAN, DAY, Set.of(ProblemTopic.WORK, ProblemTopic.MONEY)),
        new StackingCase(WOMAN, DAY, Set.of()),
        new StackingCase(WOMAN, DAY, null));
  }

  @ParameterizedTest
  @MethodSource("records")
  void should_be_the_same_after_json_and_back_and_overlook_a_newer_field(Record value)
      throws Exception {
    ObjectNode json = MAPPER.valueToTree(value);

    assertThat(MAPPER.treeToValue(json, value.getClass())).isEqualTo(value);
    json.put("addedLater", 1);
    assertThat(MAPPER.treeToValue(json, value.getClass())).isEqualTo(value);
  }

  @Test
  void should_read_a_part_that_was_written_before_there_were_notes() throws Exception {
    VisitPart part =
        MAPPER.readValue(
            "{\"kind\":\"child\",\"minutes\":60,\"activities\":[\"inform\"]}", VisitPart.class);

    assertThat(part).isEqualTo(VisitPart.child(60, Set.of(VisitPart.Activity.INFORM)));
  }

  @Test
  void should_write_each_answer_on_how_problems_pile_up_under_its_name() throws Exception {
    List<StackingCase> cases = List.of(new StackingCase(WOMAN, DAY, Set.of()));
    for (StackingReport report :
        List.of(stacking(cases, 1), stacking(cases, 2), stacking(List.of(), 1))) {
      String json = MAPPER.writerFor(StackingReport.class).writeValueAsString(report);
      assertThat(MAPPER.readValue(json, StackingReport.class)).isEqualTo(report);
      assertThat(MAPPER.readTree(json).get("answer").asText())
          .isEqualTo(report.match(counted -> "counted", hidden -> "hidden", nobody -> "nobody"));
    }
  }

  private static StackingReport stacking(List<StackingCase> cases, int limit) {
    return StackingReport.of(cases, DAY, DAY.plusDays(1), DAY.plusDays(1), List.of(0, 1), limit);
  }

  @Test
  void should_write_of_a_view_what_may_be_seen_and_no_receipt_of_the_host() {
    FamilyGate host = new FamilyGate();
    Set<DataCategory> all = Set.of(DataCategory.FAMILY, DataCategory.REFERENCE);
    host.answer(WOMAN, DataSubject.WOMAN, Purpose.CARE, ConsentAnswer.GIVEN, all);

    FamilyView view =
        family()
            .view(
                host.gate(),
                WORKER,
                FamilyGate.request(WOMAN, DataSubject.WOMAN, Purpose.CARE, all),
                receipt -> {});

    String json = MAPPER.valueToTree(view).toString();
    assertThat(json)
        .contains("woman-1")
        .doesNotContain("f1\"", "p1\"", "partner", "biologicalFather", "leftOut");
  }
}
