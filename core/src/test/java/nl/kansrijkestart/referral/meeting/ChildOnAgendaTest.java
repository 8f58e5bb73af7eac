package nl.kansrijkestart.referral.meeting;

import static nl.kansrijkestart.referral.meeting.ConsultationStructureTest.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.birth.BirthClassification;
import nl.kansrijkestart.birth.BirthClassifier;
import nl.kansrijkestart.birth.BirthweightReference;
import nl.kansrijkestart.birth.Child;
import nl.kansrijkestart.birth.ChildBuilder;
import nl.kansrijkestart.birth.ChildSex;
import nl.kansrijkestart.birth.GestationAtBirth;
import nl.kansrijkestart.birth.VitalStatus;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.pregnancy.GestationalAge;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChildOnAgendaTest {

  private static final BirthweightReference REFERENCE = BirthweightReference.hoftiezer2019();
  private static final BirthClassifier CLASSIFIER = BirthClassifier.of(REFERENCE);
  private static final ConsultationStructure AFTERCARE = structure("rid-cjg-aftercare");

  /** Grams are above the tenth centile (0), on it, or so many below or above it; blank: unknown. */
  @ParameterizedTest
  @CsvSource({
    "36+6,500,FEMALE,Fits,early and not small",
    "37+0,500,FEMALE,Other,neither",
    "37+0,0,FEMALE,Other,on the centile is not small",
    "37+0,-1,FEMALE,Fits,small and not early",
    "36+6,-1,MALE,Fits,both",
    "41+6,0,MALE,Other,neither",
    "41+6,-1,MALE,Fits,small",
    "36+6,,FEMALE,Fits,early is enough where the weight is unknown",
    "37+0,,FEMALE,AskFirst,not early and the weight unknown",
    "37+0,500,UNKNOWN,AskFirst,not early and the sex unknown",
    ",500,FEMALE,AskFirst,the length of the pregnancy unknown",
    ",,UNKNOWN,AskFirst,nothing known"
  })
  @Requirement("R-247")
  void should_talk_only_about_children_born_too_early_or_too_light_and_ask_what_is_unknown(
      String gestation, Integer above, ChildSex sex, String verdict, String why) {
    GestationalAge age = GestationalAge.parse(gestation == null ? "37+0" : gestation);
    ChildSex known = sex == ChildSex.UNKNOWN ? ChildSex.FEMALE : sex;
    Integer grams = above == null ? null : REFERENCE.grams(known, age, 10).orElseThrow() + above;

    ChildOnAgenda answer =
        AFTERCARE.discusses(
            CLASSIFIER.classify(
                sex, gestation == null ? null : GestationAtBirth.of(age), grams, null),
            Ternary.TRUE);

    assertThat(answer.getClass().getSimpleName()).as(why).isEqualTo(verdict);
    assertThat(answer.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.code())
                  .isEqualTo(
                      answer.<Object>match(
                          fits -> MeetingReasons.CHILD_FITS,
                          other -> MeetingReasons.CHILD_OTHER,
                          ask -> MeetingReasons.CHILD_UNKNOWN));
              assertThat(reason.sources())
                  .as("where the meeting and both limits come from")
                  .containsAll(AFTERCARE.sources())
                  .extracting(Source::document)
                  .anyMatch(document -> document.contains("RIVM"));
            });
  }

  @ParameterizedTest
  @CsvSource({"0,Below", "1,Below", "2,Within", "3,Above"})
  @Requirement("R-247")
  void should_meet_twice_a_year(int meetings, String verdict) {
    List<LocalDate> days =
        IntStream.rangeClosed(1, meetings).mapToObj(month -> LocalDate.of(2024, month, 9)).toList();

    assertThat(AFTERCARE.count(days, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)).getClass())
        .hasToString("class nl.kansrijkestart.referral.meeting.MeetingCount$" + verdict);
  }

  static Stream<BirthClassification> everyCombination() {
    return Stream.of(Ternary.values())
        .flatMap(early -> Stream.of(Ternary.values()).map(small -> with(early, small)));
  }

  @ParameterizedTest
  @MethodSource("everyCombination")
  @Requirement("R-247")
  void should_refuse_a_child_only_where_both_are_known_not_to_be_so(BirthClassification child) {
    List<Ternary> flags = List.of(child.preterm(), child.smallForGestationalAge());

    Class<?> expected =
        flags.contains(Ternary.TRUE)
            ? ChildOnAgenda.Fits.class
            : flags.contains(Ternary.UNKNOWN)
                ? ChildOnAgenda.AskFirst.class
                : ChildOnAgenda.Other.class;
    assertThat(AFTERCARE.discusses(child, Ternary.TRUE)).isInstanceOf(expected);
  }

  @Test
  void should_talk_about_any_child_where_the_source_does_not_limit_them() {
    ChildOnAgenda answer =
        structure("rid-coalition").discusses(with(Ternary.FALSE, Ternary.UNKNOWN), Ternary.TRUE);

    assertThat(answer).isInstanceOf(ChildOnAgenda.Fits.class);
    assertThat(answer.reasons()).extracting(Reason::code).containsExactly(MeetingReasons.CHILD_ANY);
  }

  @Test
  void should_say_that_no_help_depends_on_it_and_show_in_no_text_how_the_child_was_born() {
    ChildOnAgenda other = AFTERCARE.discusses(with(Ternary.FALSE, Ternary.FALSE), Ternary.TRUE);

    assertThat(other.reasons().get(0).text(Language.EN)).contains("no help depends on it");
    assertThat(other.reasons().get(0).text(Language.NL)).contains("geen hulp hangt ervan af");
    assertThat(
            everyCombination()
                .flatMap(
                    child ->
                        Stream.of(Ternary.values()).map(alive -> AFTERCARE.discusses(child, alive)))
                .map(Object::toString)
                .distinct())
        .containsExactly("ChildOnAgenda[masked]");
    assertThatIllegalArgumentException().isThrownBy(() -> new ChildOnAgenda.Fits(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new ChildOnAgenda.Other(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new ChildOnAgenda.AskFirst(List.of()));
  }

  static Stream<Child> lost() {
    ChildBuilder early =
        Child.builder(PersonId.of("child-1"), LocalDate.of(2025, 3, 1))
            .gestation(GestationAtBirth.parse("30+0"));
    return Stream.of(
        early.vitalStatus(VitalStatus.STILLBORN).build(),
        early.vitalStatus(VitalStatus.LIVE).diedAfterBirth(Ternary.TRUE).build());
  }

  @ParameterizedTest
  @MethodSource("lost")
  @Requirement("R-247")
  void should_not_be_for_a_child_that_was_stillborn_or_died_and_say_no_more_than_that(Child child) {
    for (ConsultationStructure meeting : List.of(AFTERCARE, structure("rid-coalition"))) {
      ChildOnAgenda answer = meeting.discusses(CLASSIFIER.classify(child), child.alive());

      assertThat(answer).isInstanceOf(ChildOnAgenda.Other.class);
      assertThat(answer.reasons())
          .extracting(Reason::code)
          .containsExactly(MeetingReasons.CHILD_NOT_FOR);
      Reason reason = answer.reasons().get(0);
      assertThat(reason.text(Language.NL))
          .contains("steun aan het gezin gaat door")
          .doesNotContain("andere", "kinderen", "overleden", "doodgeboren", "hoort");
      assertThat(reason.text(Language.EN))
          .contains("support for the family goes on")
          .doesNotContain("other", "children", "died", "stillborn", "belong");
      assertThat(reason.sources()).isEqualTo(meeting.sources());
    }
  }

  @Test
  @Requirement("R-247")
  void should_ask_first_whether_a_child_lives_where_that_is_not_known() {
    Child unrecorded =
        Child.builder(PersonId.of("child-1"), LocalDate.of(2025, 3, 1))
            .gestation(GestationAtBirth.parse("30+0"))
            .build();
    Child bornAlive =
        Child.builder(PersonId.of("child-1"), LocalDate.of(2025, 3, 1))
            .gestation(GestationAtBirth.parse("30+0"))
            .vitalStatus(VitalStatus.LIVE)
            .build();

    for (Child child : List.of(unrecorded, bornAlive)) {
      ChildOnAgenda answer = AFTERCARE.discusses(CLASSIFIER.classify(child), child.alive());
      assertThat(answer).isInstanceOf(ChildOnAgenda.AskFirst.class);
      assertThat(answer.reasons())
          .extracting(Reason::code)
          .containsExactly(MeetingReasons.CHILD_ALIVE_UNKNOWN);
      assertThat(answer.reasons().get(0).text(Language.NL)).contains("vraag het de ouders niet");
    }
    assertThat(
            structure("rid-coalition")
                .discusses(with(Ternary.FALSE, Ternary.FALSE), Ternary.UNKNOWN))
        .isInstanceOf(ChildOnAgenda.AskFirst.class);
  }

  @ParameterizedTest
  @MethodSource("everyCombination")
  @Requirement("R-247")
  void should_answer_by_what_is_known_of_kind_and_life_together(BirthClassification child) {
    Ternary kind = child.preterm().or(child.smallForGestationalAge());
    for (Ternary alive : Ternary.values()) {
      Ternary both = kind.and(alive);

      assertThat(
              AFTERCARE
                  .discusses(child, alive)
                  .<Ternary>match(
                      fits -> Ternary.TRUE, other -> Ternary.FALSE, ask -> Ternary.UNKNOWN))
          .isEqualTo(both);
    }
    assertThat(AFTERCARE.discusses(child, Ternary.UNKNOWN).reasons())
        .extracting(Reason::code)
        .as("nothing else is asked before it is known that the child lives")
        .containsExactly(
            kind == Ternary.FALSE
                ? MeetingReasons.CHILD_OTHER
                : MeetingReasons.CHILD_ALIVE_UNKNOWN);
  }

  private static BirthClassification with(Ternary early, Ternary small) {
    BirthClassification base = CLASSIFIER.classify(ChildSex.UNKNOWN, null, null, null);
    return new BirthClassification(
        null,
        base.pretermCategory(),
        early,
        null,
        small,
        Ternary.UNKNOWN,
        Ternary.UNKNOWN,
        base.gaps(),
        base.cutoffs(),
        base.reference());
  }
}
