package nl.kansrijkestart.referral.research;

import static nl.kansrijkestart.referral.FamilyGate.WORKER;
import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.WOMAN;
import static nl.kansrijkestart.referral.visit.VisitFixtures.codes;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static nl.kansrijkestart.referral.visit.VisitFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentCapacity;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.disclosure.Disclosure;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.referral.FamilyGate;
import nl.kansrijkestart.referral.research.Measurement.Construct;
import nl.kansrijkestart.referral.research.Measurement.Method;
import nl.kansrijkestart.screening.Moment;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasurementTest {

  private static final RoleCode YOUTH = RoleCode.of("YOUTH_HEALTH_CARE");
  private static final PersonId CHILD = PersonId.of("child-1");
  private static final Set<DataCategory> SCORES = Set.of(DataCategory.SCORES);
  private static final Measurement HERS =
      new Measurement(
          WOMAN,
          Construct.MOTHERS_MENTAL_HEALTH,
          Method.QUESTIONNAIRE,
          null,
          DAY,
          Moment.Phase.PREGNANT);
  private static final Measurement CHILDS =
      new Measurement(
          CHILD,
          Construct.CHILD_DEVELOPMENT,
          Method.OBSERVATION,
          null,
          DAY,
          Moment.Phase.POSTPARTUM);

  private final FamilyGate host = new FamilyGate().child(CHILD, WOMAN);

  private Result<Disclosure> hers(Purpose purpose) {
    return HERS.toResearch(
        host.gate(), WORKER, FamilyGate.request(WOMAN, DataSubject.WOMAN, purpose, SCORES));
  }

  private void says(Purpose purpose, ConsentAnswer answer) {
    host.answer(WOMAN, DataSubject.WOMAN, purpose, answer, SCORES);
  }

  @Test
  @Requirement("R-155")
  void should_know_three_constructs_and_four_methods_and_no_recording() {
    assertThat(Construct.values()).hasSize(3);
    assertThat(Method.values()).hasSize(4);
    // nothing that could hold a film, a picture, a sound, or where one is
    assertThat(
            Arrays.stream(Measurement.class.getRecordComponents())
                .<Class<?>>map(RecordComponent::getType))
        .containsExactly(
            PersonId.class,
            Construct.class,
            Method.class,
            RoleCode.class,
            LocalDate.class,
            Moment.Phase.class);
    assertThat(HERS).hasToString("Measurement[masked]");
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  @Requirement("R-155")
  void should_want_the_source_of_an_existing_registration(Method method) {
    Result<Measurement> bare =
        Measurement.of(WOMAN, Construct.GUIDANCE, method, null, DAY, Moment.Phase.UNKNOWN);
    Measurement stated =
        ok(Measurement.of(WOMAN, Construct.GUIDANCE, method, YOUTH, DAY, Moment.Phase.UNKNOWN));

    assertThat(stated.source()).isEqualTo(YOUTH);
    assertThat(refused(bare)).isEqualTo(method == Method.EXISTING_REGISTRATION);
    if (refused(bare)) {
      assertThat(codes(bare)).containsExactly(ResearchReasons.SOURCE_MISSING);
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new Measurement(
                      WOMAN, Construct.GUIDANCE, method, null, DAY, Moment.Phase.UNKNOWN));
    }
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  @Requirement("R-155")
  void should_hand_nothing_to_research_on_a_consent_to_anything_else(Purpose purpose) {
    says(purpose, ConsentAnswer.GIVEN);

    Result<Disclosure> asked = hers(Purpose.RESEARCH);

    assertThat(refused(asked)).isEqualTo(purpose != Purpose.RESEARCH);
    if (refused(asked)) {
      assertThat(codes(asked)).startsWith(ResearchReasons.NO_CONSENT).hasSizeGreaterThan(1);
      assertThat(codes(hers(purpose))).containsExactly(ResearchReasons.OTHER_PURPOSE);
    } else {
      assertThat(ok(asked).items())
          .extracting(Disclosure.Item::name)
          .containsExactly("construct", "method", "on");
    }
  }

  @Test
  @Requirement("R-155")
  void should_hand_nothing_to_research_without_an_answer_or_after_she_took_it_back() {
    assertThat(codes(hers(Purpose.RESEARCH))).startsWith(ResearchReasons.NO_CONSENT);
    assertThat(hers(Purpose.RESEARCH).reasons().get(0).text(Language.EN)).contains("care");
    says(Purpose.RESEARCH, ConsentAnswer.GIVEN);
    assertThat(refused(hers(Purpose.RESEARCH))).isFalse();
    says(Purpose.RESEARCH, ConsentAnswer.WITHDRAWN);
    assertThat(codes(hers(Purpose.RESEARCH))).startsWith(ResearchReasons.NO_CONSENT);
  }

  private Result<Disclosure> childs() {
    return CHILDS.toResearch(
        host.gate(),
        WORKER,
        FamilyGate.request(CHILD, DataSubject.CHILD, Purpose.RESEARCH, SCORES));
  }

  @Test
  @Requirement("R-155")
  void should_hand_over_what_is_of_a_child_by_a_consent_for_that_child() {
    says(Purpose.RESEARCH, ConsentAnswer.GIVEN);
    assertThat(codes(childs())).startsWith(ResearchReasons.NO_CONSENT);
    host.answer(
        CHILD,
        WOMAN,
        ConsentCapacity.AUTHORITY_HOLDER,
        DataSubject.CHILD,
        Purpose.RESEARCH,
        ConsentAnswer.GIVEN,
        SCORES);
    assertThat(ok(childs()).items()).hasSize(3);
  }

  @Test
  void should_refuse_a_question_about_another_or_the_same_in_another_place() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                HERS.toResearch(
                    host.gate(),
                    WORKER,
                    FamilyGate.request(CHILD, DataSubject.WOMAN, Purpose.RESEARCH, SCORES)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CHILDS.toResearch(
                    host.gate(),
                    WORKER,
                    FamilyGate.request(CHILD, DataSubject.WOMAN, Purpose.RESEARCH, SCORES)));
  }
}
