package nl.kansrijkestart.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import org.junit.jupiter.api.Test;

class ConsistentTest {

  @Consistent
  record Span(Integer from, Integer until) implements CrossChecked {
    @Override
    public List<Violation> contradictions() {
      return from != null && until != null && from > until
          ? List.of(new Violation("until", Reason.of(IntakeReasons.BLANK)))
          : List.of();
    }
  }

  @Consistent
  record Spans(List<@Valid Span> spans, String path) implements CrossChecked {
    @Override
    public List<Violation> contradictions() {
      return path == null
          ? List.of()
          : List.of(new Violation(path, Reason.of(IntakeReasons.BLANK)));
    }
  }

  private static final Validator VALIDATOR = Validators.standalone(Language.EN, Clock.systemUTC());

  @Test
  void should_report_a_contradiction_at_its_own_path_and_under_its_own_code() {
    var found =
        Violation.of(VALIDATOR.validate(new Spans(List.of(new Span(1, 2), new Span(2, 1)), null)));

    assertThat(found)
        .containsExactly(new Violation("spans[1].until", Reason.of(IntakeReasons.BLANK)));
    assertThat(VALIDATOR.validate(new Span(2, 1)).iterator().next().getMessage())
        .isEqualTo("This must not be empty.");
  }

  @Test
  void should_leave_a_missing_field_and_a_missing_record_to_their_own_annotations() {
    assertThat(VALIDATOR.validate(new Span(2, null))).isEmpty();
    assertThat(new Consistent.Checker().isValid(null, null)).isTrue();
  }

  @Test
  void should_point_at_an_item_of_a_list_and_at_a_field_of_it() {
    for (String path : List.of("path", "spans[1]", "spans[0].until")) {
      assertThat(Violation.of(VALIDATOR.validate(new Spans(List.of(), path))))
          .extracting(Violation::path)
          .containsExactly(path);
    }
  }

  @Test
  void should_call_a_path_of_another_form_a_mistake_of_the_programmer() {
    assertThatThrownBy(() -> VALIDATOR.validate(new Spans(List.of(), "a b")))
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void should_refuse_in_place_of_throwing_when_nobody_validated() {
    Result<String> refused =
        FromIntake.build(
            () -> {
              throw new IllegalArgumentException("rule");
            });

    assertThat(refused.reasons()).containsExactly(Reason.of(IntakeReasons.NOT_VALIDATED));
    assertThat(FromIntake.build(() -> "value")).isEqualTo(Result.accepted("value"));
    assertThat(FromIntake.list(null)).isEmpty();
    assertThat(FromIntake.list(Arrays.asList(1, null))).hasSize(2);
  }
}
