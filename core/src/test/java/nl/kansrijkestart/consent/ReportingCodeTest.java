package nl.kansrijkestart.consent;

import static nl.kansrijkestart.consent.ConsentFixtures.PRACTICE;
import static nl.kansrijkestart.consent.ConsentFixtures.USED_AT;
import static nl.kansrijkestart.consent.LawFixtures.BOARD;
import static nl.kansrijkestart.consent.LawFixtures.DECIDED_AT;
import static nl.kansrijkestart.consent.LawFixtures.NEEDED;
import static nl.kansrijkestart.consent.LawFixtures.REVIEW;
import static nl.kansrijkestart.consent.LawFixtures.SAFE_HOME;
import static nl.kansrijkestart.consent.LawFixtures.TEAM;
import static nl.kansrijkestart.consent.LawFixtures.allSteps;
import static nl.kansrijkestart.consent.LawFixtures.report;
import static nl.kansrijkestart.consent.LawFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.kansrijkestart.consent.ReportingCode.Step;
import nl.kansrijkestart.consent.ReportingCode.StepKind;
import nl.kansrijkestart.consent.ReportingCode.Unsafe;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.identity.Roles;
import nl.kansrijkestart.privacy.DataCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportingCodeTest {

  @Test
  void should_report_to_the_centre_or_the_board_and_to_no_other_kind_or_an_unknown_one() {
    for (Party named : List.of(SAFE_HOME, BOARD)) {
      assertThat(report(named, allSteps()).decide(request(named, NEEDED)).permits()).isTrue();
    }
    for (RoleCode kind : Roles.standard().roles().stream().map(role -> role.code()).toList()) {
      Party party = new Party(TEAM.organization(), kind, null);
      boolean open =
          report(Party.ofKind(kind), allSteps()).decide(request(party, NEEDED)).permits();
      assertThat(open)
          .as(kind.value())
          .isEqualTo(Set.of("SAFE_HOME", "CHILD_PROTECTION_BOARD").contains(kind.value()));
    }
    Party unknown = new Party(SAFE_HOME.organization(), null, null);
    assertThat(codes(report(unknown, allSteps()).decide(request(unknown, NEEDED))))
        .containsExactly(ConsentReasons.REPORT_RECIPIENT);
    assertThat(report(unknown, allSteps()).sources()).hasSize(4);
    assertThat(report(BOARD, allSteps()).sources().get(0).passage()).isEqualTo("art. 240");
  }

  @ParameterizedTest
  @EnumSource(value = StepKind.class, mode = EnumSource.Mode.EXCLUDE, names = "ANONYMOUS_ADVICE")
  void should_need_every_step_on_record_by_the_instant_of_the_request(StepKind kind) {
    // GIVEN
    List<Step> less = new ArrayList<>(allSteps());
    less.removeIf(step -> step.kind() == kind);
    Step late = Step.taken(kind, USED_AT.plusNanos(1), PRACTICE);
    Step onTime = Step.taken(kind, DECIDED_AT, PRACTICE);
    DisclosureRequest request = request(SAFE_HOME, NEEDED);
    // WHEN
    ConsentDecision missing = report(less).decide(request);
    ConsentDecision later = report(less).withStep(late).decide(request);
    // THEN
    assertThat(codes(missing)).containsExactly(ConsentReasons.STEP_MISSING);
    assertThat(missing.reasons().get(0).parameters())
        .containsEntry("step", ConsentReasons.code(kind));
    assertThat(codes(later)).containsExactly(ConsentReasons.STEP_RECORDED_LATER);
    assertThat(report(less).withStep(late).withStep(onTime).decide(request).permits()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(StepKind.class)
  void should_want_the_four_steps_before_the_decision_and_not_what_comes_after(StepKind kind) {
    // GIVEN
    List<Step> steps = new ArrayList<>(allSteps());
    steps.removeIf(step -> step.kind() == kind);
    ReportingCode after =
        report(steps).withStep(Step.taken(kind, DECIDED_AT.plusNanos(1), PRACTICE));
    Step again = Step.taken(StepKind.DECISION_TO_REPORT, DECIDED_AT.plusNanos(1), PRACTICE);
    // WHEN
    ConsentDecision decision = after.decide(request(SAFE_HOME, NEEDED));
    // THEN
    if (kind.compareTo(StepKind.DECISION_TO_REPORT) < 0) {
      assertThat(codes(decision)).containsExactly(ConsentReasons.STEP_AFTER_DECISION);
      assertThat(after.withStep(again).decide(request(SAFE_HOME, NEEDED)).permits()).isTrue();
    } else {
      assertThat(decision.permits()).isTrue();
    }
  }

  @Test
  void should_take_that_it_was_not_safe_to_talk_or_tell_and_no_other_step_left_out() {
    // GIVEN
    List<Step> steps = new ArrayList<>(allSteps());
    steps.removeIf(step -> step.kind() == StepKind.CONVERSATION || step.kind() == StepKind.TOLD);
    // WHEN
    ReportingCode unsafe =
        report(steps)
            .withStep(new Step(StepKind.CONVERSATION, DECIDED_AT, PRACTICE, Unsafe.FOR_HER))
            .withStep(new Step(StepKind.TOLD, DECIDED_AT, PRACTICE, Unsafe.FOR_CHILD));
    // THEN
    assertThat(unsafe.decide(request(SAFE_HOME, NEEDED)).permits()).isTrue();
    for (StepKind kind : EnumSet.complementOf(EnumSet.of(StepKind.CONVERSATION, StepKind.TOLD))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Step(kind, DECIDED_AT, PRACTICE, Unsafe.FOR_PROFESSIONAL));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Step.taken(StepKind.SIGNALS, DECIDED_AT, SAFE_HOME))
        .withMessageContaining("role");
  }

  @Test
  void should_open_nothing_for_anonymous_advice() {
    ReportingCode advice =
        report(List.of(Step.taken(StepKind.ANONYMOUS_ADVICE, DECIDED_AT, PRACTICE)));

    ConsentDecision decision = advice.decide(request(SAFE_HOME, NEEDED));

    assertThat(codes(decision)).containsOnly(ConsentReasons.STEP_MISSING).hasSize(6);
  }

  @Test
  void
      should_only_remark_that_the_review_date_has_passed_and_mark_what_stays_out_of_her_overview() {
    // GIVEN
    ReportingCode report = report(allSteps());
    Instant dutchMidnight = Instant.parse("2025-03-04T23:00:00Z");
    // WHEN
    ConsentDecision onTheDay =
        report.decide(request(SAFE_HOME, NEEDED, dutchMidnight.minusNanos(1)));
    ConsentDecision after = report.decide(request(SAFE_HOME, NEEDED, dutchMidnight));
    // THEN
    assertThat(onTheDay.permits()).isTrue();
    assertThat(codes(onTheDay)).containsExactly(ConsentReasons.LAW_OPENS);
    assertThat(after.permits()).isTrue();
    assertThat(codes(after))
        .containsExactly(ConsentReasons.LAW_OPENS, ConsentReasons.REPORT_REVIEW_PASSED);
    assertThat(codes(report(List.of()).decide(request(SAFE_HOME, NEEDED, dutchMidnight))))
        .containsOnly(ConsentReasons.STEP_MISSING);
    ReportingCode again = report.withReviewOn(REVIEW.plusDays(1));
    assertThat(again.decide(request(SAFE_HOME, NEEDED, dutchMidnight)).permits()).isTrue();
    assertThat(again.withholding().report()).isEqualTo(again.report());
    assertThat(again.withholding().reviewOn()).isEqualTo(REVIEW.plusDays(1));
    assertThat(again.report().value()).isEqualTo("report-1");
  }

  static LongStream seeds() {
    return LongStream.range(0, 2_000);
  }

  /** The slow reference: a report opens when nothing on the list of what it needs is wrong. */
  @ParameterizedTest
  @MethodSource("seeds")
  void should_permit_a_report_exactly_where_everything_is_in_place(long seed) {
    // GIVEN
    Random random = new Random(seed);
    List<Party> parties = List.of(SAFE_HOME, BOARD, TEAM);
    Party named = parties.get(random.nextInt(3));
    Party asked = random.nextInt(4) == 0 ? parties.get(random.nextInt(3)) : named;
    List<Step> steps = new ArrayList<>();
    for (StepKind kind : StepKind.values()) {
      int times = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
      for (int i = 0; i < times; i++) {
        steps.add(Step.taken(kind, DECIDED_AT.plusSeconds(random.nextInt(5) - 3), PRACTICE));
      }
    }
    Instant at = DECIDED_AT.plusSeconds(random.nextInt(4));
    Set<DataCategory> asks =
        random.nextInt(5) == 0
            ? EnumSet.of(DataCategory.SAFETY, DataCategory.values()[random.nextInt(20)])
            : NEEDED;
    // WHEN
    boolean permits = report(named, steps).decide(request(asked, asks, at)).permits();
    // THEN
    boolean expected = named.equals(asked) && asked != TEAM && NEEDED.containsAll(asks);
    Instant decided = null;
    for (Step step : steps) {
      if (step.kind() == StepKind.DECISION_TO_REPORT
          && !step.recordedAt().isAfter(at)
          && (decided == null || step.recordedAt().isAfter(decided))) {
        decided = step.recordedAt();
      }
    }
    expected &= decided != null;
    for (StepKind kind : StepKind.values()) {
      Instant limit = kind.compareTo(StepKind.DECISION_TO_REPORT) < 0 ? decided : at;
      boolean there = false;
      for (Step step : steps) {
        there |= step.kind() == kind && limit != null && !step.recordedAt().isAfter(limit);
      }
      expected &= there || kind == StepKind.ANONYMOUS_ADVICE;
    }
    assertThat(permits).isEqualTo(expected);
  }

  private static List<ReasonCode> codes(ConsentDecision decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }
}
