package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.decision.Comparison;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.screening.Moment.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A limit from which an instrument asks for attention (afkappunt), with the cases in which it is
 * another one: in pregnancy by trimester, for women and for men.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the id within the instrument, such as {@code positive}, not null
 * @param name what reaching it means, not null
 * @param cases the limits and when they hold, at least one, not null
 * @param official whether the owner or a validation study gives it; a cut-off that merely
 *     circulates is shown in the definition and never applied
 * @param sources what it stands on, at least one, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"id", "name", "cases", "official", "sources"})
public record CutOff(
    String id, LocalizedText name, List<Case> cases, boolean official, List<Source> sources) {

  /** Checks that there is a case and a source. */
  public CutOff {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    cases = List.copyOf(cases);
    sources = List.copyOf(sources);
    if (cases.isEmpty() || sources.isEmpty()) {
      throw new IllegalArgumentException("A cut-off needs a limit and a source");
    }
  }

  /**
   * For whom and when a limit holds (voor wie en wanneer).
   *
   * @param phases the phases in which it holds, empty for any, not null
   * @param fromDay the gestational age from which it holds, in days, inclusive, or null
   * @param toDay the gestational age up to which it holds, in days, inclusive, or null
   * @param sex for whom, or null for anybody
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"phases", "fromDay", "toDay", "sex"})
  public record When(
      Set<Moment.Phase> phases,
      @Nullable Integer fromDay,
      @Nullable Integer toDay,
      @Nullable Sex sex) {

    /** For anybody at any time. */
    public static final When ALWAYS = new When(Set.of(), null, null, null);

    /** Copies the phases and checks the ends. */
    public When {
      Set<Moment.Phase> copy = EnumSet.noneOf(Moment.Phase.class);
      copy.addAll(phases);
      phases = Collections.unmodifiableSet(copy);
      if (phases.contains(Moment.Phase.UNKNOWN) || sex == Sex.UNKNOWN) {
        throw new IllegalArgumentException("A limit cannot hold for what is not known");
      }
      if (fromDay != null && toDay != null && fromDay > toDay) {
        throw new IllegalArgumentException("The first day must not be after the last");
      }
    }

    /**
     * Whether the limit holds at a moment.
     *
     * @param moment the moment, not null
     * @return unknown where that depends on what is not known of the moment, never null
     */
    public Ternary at(Moment moment) {
      Ternary phase =
          phases.isEmpty()
              ? Ternary.TRUE
              : moment.phase() == Moment.Phase.UNKNOWN
                  ? Ternary.UNKNOWN
                  : Ternary.of(phases.contains(moment.phase()));
      return phase.and(inPhase(moment));
    }

    /** Whether it holds as far as that depends on more than the phase. */
    Ternary inPhase(Moment moment) {
      Ternary who =
          sex == null
              ? Ternary.TRUE
              : moment.sex() == Sex.UNKNOWN ? Ternary.UNKNOWN : Ternary.of(sex == moment.sex());
      return who.and(age(moment));
    }

    private Ternary age(Moment moment) {
      if (fromDay == null && toDay == null) {
        return Ternary.TRUE;
      }
      if (moment.fromDay() == null || moment.toDay() == null) {
        return Ternary.UNKNOWN;
      }
      int from = fromDay == null ? Integer.MIN_VALUE : fromDay;
      int to = toDay == null ? Integer.MAX_VALUE : toDay;
      if (moment.toDay() < from || moment.fromDay() > to) {
        return Ternary.FALSE;
      }
      return moment.fromDay() >= from && moment.toDay() <= to ? Ternary.TRUE : Ternary.UNKNOWN;
    }
  }

  /**
   * One limit on a scale or on the score of one question.
   *
   * @param scale the scale, or null where it is on a question
   * @param item the number of the question, or null where it is on a scale
   * @param side on which side of the limit a figure must lie, and whether the limit counts, not
   *     null
   * @param limit the limit, in points; times the divisor of the scale
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"scale", "item", "side", "limit"})
  public record Limit(@Nullable String scale, @Nullable Integer item, Comparison side, int limit) {

    /** Checks that the limit is on a scale or on a question. */
    public Limit {
      requireNonNull(side, "side");
      if ((scale == null) == (item == null)) {
        throw new IllegalArgumentException("A limit must be on a scale or on a question");
      }
    }

    /**
     * The limit in signs, the same in every language: {@code total ≥ 11}, {@code symptoms ≥ 5}, or
     * {@code #10 ≥ 2} on a question.
     *
     * @return the text, never null
     */
    public String text() {
      String sign =
          switch (side) {
            case AT_LEAST -> "≥ ";
            case ABOVE -> "> ";
            case AT_MOST -> "≤ ";
            case BELOW -> "< ";
          };
      return (scale == null ? "#" + item : scale) + " " + sign + limit;
    }
  }

  /**
   * What must hold, for whom and when (geval).
   *
   * @param when for whom and when, not null
   * @param anyOf of these groups one must hold as a whole; at least one limit in each; not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"when", "anyOf"})
  public record Case(When when, List<List<Limit>> anyOf) {

    /** Copies the groups, and checks that each has a limit. */
    public Case {
      requireNonNull(when, "when");
      anyOf = anyOf.stream().map(List::copyOf).toList();
      if (anyOf.isEmpty() || anyOf.stream().anyMatch(List::isEmpty)) {
        throw new IllegalArgumentException("A case needs a limit in each of its groups");
      }
    }

    /**
     * The limits in signs: comma for or, ampersand for and.
     *
     * @return the text, never null
     */
    public String text() {
      return anyOf.stream()
          .map(group -> group.stream().map(Limit::text).collect(Collectors.joining(" & ")))
          .collect(Collectors.joining(", "));
    }
  }
}
