package nl.kansrijkestart.referral.visit;

import static nl.kansrijkestart.referral.visit.VisitFixtures.CONTEXT;
import static nl.kansrijkestart.referral.visit.VisitFixtures.DAY;
import static nl.kansrijkestart.referral.visit.VisitFixtures.NURSE;
import static nl.kansrijkestart.referral.visit.VisitFixtures.accepted;
import static nl.kansrijkestart.referral.visit.VisitFixtures.assessment;
import static nl.kansrijkestart.referral.visit.VisitFixtures.codes;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static nl.kansrijkestart.referral.visit.VisitFixtures.programme;
import static nl.kansrijkestart.referral.visit.VisitFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.testing.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hour for the child, before its birth and until its first 1,000 days are over. */
class ChildHourTest {

  private static final VisitProgramme MVR = programme("rot-visits-mvr");

  /** Records, on a day, a visit with both hours, that of the child with or without a note. */
  private static Result<VisitSeries> hold(LocalDate on, @Nullable String note, VisitContext known) {
    VisitPart child = VisitPart.child(60, Set.of(VisitPart.Activity.INFORM));
    return hold(on, note == null ? child : child.withNote(note), known);
  }

  private static Result<VisitSeries> hold(LocalDate on, VisitPart child, VisitContext known) {
    VisitContext then = known.withAsOf(on);
    VisitSeries planned = ok(accepted("rot-visits-mvr").plan(on, NURSE, Set.of(), null, MVR, then));
    HomeVisit visit =
        assessment(on, NURSE).withSections(List.of(VisitPart.stressAndSkills(60), child), null);
    return planned.hold(1, visit, MVR, then);
  }

  @ParameterizedTest
  @CsvSource({
    // the day of birth, and its second birthday
    "2025-04-10, 2027-04-10",
    "2026-02-28, 2028-02-28",
    "2024-02-29, 2026-02-28"
  })
  @Requirement("R-151")
  void should_take_the_hour_of_the_child_until_its_second_birthday_and_later_with_a_note(
      LocalDate bornOn, LocalDate last) {
    VisitContext known = CONTEXT.withBornOn(bornOn);

    assertThat(codes(hold(last, (String) null, known))).isEmpty();
    assertThat(codes(hold(last, "she asked for it", known))).isEmpty();
    Result<VisitSeries> late = hold(last.plusDays(1), (String) null, known);
    assertThat(refused(late)).isTrue();
    assertThat(codes(late)).containsExactly(VisitReasons.CHILD_TOO_OLD);
    Result<VisitSeries> noted = hold(last.plusDays(1), "a twin catches up", known);
    assertThat(codes(noted)).containsExactly(VisitReasons.CHILD_OLDER);
    assertThat(ok(noted).held().get(0).sections().get(1).note()).isEqualTo("a twin catches up");
    Reason ground = late.reasons().get(0);
    assertThat(ground.sources()).extracting(Source::passage).contains("L202");
    assertThat(ground.text(Language.EN)).contains("second birthday").doesNotContain("2027");
  }

  @Test
  @Requirement("R-151")
  void should_take_the_hour_of_the_child_before_it_is_born() {
    VisitContext pregnant = CONTEXT.withDayZero(DAY.minusDays(100));

    assertThat(codes(hold(DAY, (String) null, pregnant))).isEmpty();
    assertThat(codes(hold(DAY, (String) null, CONTEXT.withBornOn(DAY.plusDays(1))))).isEmpty();
    assertThat(codes(hold(DAY, (String) null, CONTEXT.withBornOn(DAY)))).isEmpty();
  }

  @Test
  void should_ask_where_the_child_may_be_older_and_its_birth_is_not_known() {
    // GIVEN a child that cannot have been born before the later of the two days
    VisitContext dated =
        CONTEXT.withDayZero(LocalDate.of(2025, 1, 6)).withRegisteredOn(LocalDate.of(2025, 3, 3));
    LocalDate sure = LocalDate.of(2027, 3, 3);

    assertThat(codes(hold(sure, (String) null, dated))).isEmpty();
    Result<VisitSeries> later = hold(sure.plusDays(1), (String) null, dated);
    assertThat(refused(later)).isFalse();
    assertThat(codes(later)).containsExactly(VisitReasons.CHILD_AGE_UNKNOWN);
    assertThat(codes(hold(sure.plusDays(1), "she is small", dated))).isEmpty();
    assertThat(codes(hold(DAY, (String) null, CONTEXT)))
        .containsExactly(VisitReasons.CHILD_AGE_UNKNOWN);
    assertThat(codes(hold(DAY, (String) null, CONTEXT.withRegisteredOn(DAY)))).isEmpty();
  }

  @Test
  void should_ask_nothing_of_a_child_where_the_pregnancy_ended_or_no_hour_was_for_the_child() {
    LocalDate late = DAY.plusYears(4);
    HomeVisit half =
        assessment(late, NURSE).withSections(List.of(VisitPart.stressAndSkills(60)), "ill");
    VisitContext known = CONTEXT.withAsOf(late).withBornOn(DAY);
    VisitSeries planned =
        ok(accepted("rot-visits-mvr").plan(late, NURSE, Set.of(), null, MVR, known));

    assertThat(codes(hold(DAY, (String) null, CONTEXT.withEndedOn(DAY)))).isEmpty();
    assertThat(codes(planned.hold(1, half, MVR, known)))
        .containsExactly(VisitReasons.INCOMPLETE_STRUCTURE);
  }

  @Test
  void should_keep_a_note_within_its_length() {
    VisitPart part = VisitPart.stressAndSkills(60);

    assertThat(part.note()).isNull();
    assertThat(part.withNote("x".repeat(2000)).note()).hasSize(2000);
    assertThatIllegalArgumentException().isThrownBy(() -> part.withNote("x".repeat(2001)));
    assertThatIllegalArgumentException().isThrownBy(() -> part.withNote(" "));
  }
}
