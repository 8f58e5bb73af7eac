package nl.kansrijkestart.screening;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * What becomes of a filled-in questionnaire: a total, the interval of totals that are still
 * possible, or a refusal (score).
 *
 * <p>A score is an aid to a conversation between a woman and a professional. It decides nothing.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "score")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Score.Complete.class, name = "complete"),
  @JsonSubTypes.Type(value = Score.Incomplete.class, name = "incomplete"),
  @JsonSubTypes.Type(value = Score.Refused.class, name = "refused")
})
public sealed interface Score extends Explained, Disclosable {

  /**
   * Handles every outcome.
   *
   * @param <R> the type of the answer
   * @param complete what to do with a total, not null
   * @param incomplete what to do with an interval, not null
   * @param refused what to do with a refusal, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Complete, ? extends R> complete,
      Function<? super Incomplete, ? extends R> incomplete,
      Function<? super Refused, ? extends R> refused);

  /**
   * Every question was answered.
   *
   * @param scoring the instrument, its version and the version of the scoring, not null
   * @param answeredOn the day on which the questions were answered, not null
   * @param total the sum of the item scores, in points
   * @param cutOffs the verdict for each cut-off of the instrument, not null
   * @param reasons the grounds, cut-offs first, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"scoring", "answeredOn", "total", "cutOffs", "reasons"})
  record Complete(
      ScoringRef scoring,
      LocalDate answeredOn,
      int total,
      List<CutOffVerdict> cutOffs,
      List<Reason> reasons)
      implements Score {

    /** Copies the lists. */
    public Complete {
      requireNonNull(scoring, "scoring");
      requireNonNull(answeredOn, "answeredOn");
      cutOffs = List.copyOf(cutOffs);
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Complete, ? extends R> complete,
        Function<? super Incomplete, ? extends R> incomplete,
        Function<? super Refused, ? extends R> refused) {
      return complete.apply(this);
    }

    @Override
    public List<Part> parts() {
      return List.of(
          scores("scoring", scoring),
          scores("answeredOn", answeredOn),
          scores("total", total),
          scores("cutOffs", cutOffs),
          scores("reasons", reasons));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * Answers are missing: the total is not known, only between which ends it lies.
   *
   * @param scoring the instrument, its version and the version of the scoring, not null
   * @param answeredOn the day on which the questions were answered, not null
   * @param lowest the lowest total that the missing answers still allow, in points
   * @param highest the highest total that they still allow, not below {@code lowest}
   * @param missing the questions without an answer, each with the reason, at least one, not null
   * @param cutOffs the verdict for each cut-off: known where it holds whatever the missing answers
   *     are, not null
   * @param reasons the grounds, cut-offs first, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({
    "scoring",
    "answeredOn",
    "lowest",
    "highest",
    "missing",
    "cutOffs",
    "reasons"
  })
  record Incomplete(
      ScoringRef scoring,
      LocalDate answeredOn,
      int lowest,
      int highest,
      List<Answer> missing,
      List<CutOffVerdict> cutOffs,
      List<Reason> reasons)
      implements Score {

    /** Checks the ends, and copies the lists. */
    public Incomplete {
      requireNonNull(scoring, "scoring");
      requireNonNull(answeredOn, "answeredOn");
      missing = List.copyOf(missing);
      cutOffs = List.copyOf(cutOffs);
      reasons = List.copyOf(reasons);
      if (lowest > highest) {
        throw new IllegalArgumentException("The lowest total must not be above the highest");
      }
      if (missing.isEmpty() || missing.stream().anyMatch(answer -> answer.missing() == null)) {
        throw new IllegalArgumentException(
            "An incomplete score needs at least one question without an answer, and only such");
      }
    }

    @Override
    public <R> R match(
        Function<? super Complete, ? extends R> complete,
        Function<? super Incomplete, ? extends R> incomplete,
        Function<? super Refused, ? extends R> refused) {
      return incomplete.apply(this);
    }

    @Override
    public List<Part> parts() {
      return List.of(
          scores("scoring", scoring),
          scores("answeredOn", answeredOn),
          scores("lowest", lowest),
          scores("highest", highest),
          Part.ofWoman("missing", DataCategory.ANSWERS, missing),
          scores("cutOffs", cutOffs),
          scores("reasons", reasons));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * Nothing was scored; every reason at once.
   *
   * @param instrument the instrument of the answers, not null
   * @param version the version of the form that was used, not null
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"instrument", "version", "reasons"})
  record Refused(InstrumentId instrument, String version, List<Reason> reasons) implements Score {

    /** Copies the reasons, and checks that there is one. */
    public Refused {
      requireNonNull(instrument, "instrument");
      requireNonNull(version, "version");
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("A refusal needs at least one reason");
      }
    }

    @Override
    public <R> R match(
        Function<? super Complete, ? extends R> complete,
        Function<? super Incomplete, ? extends R> incomplete,
        Function<? super Refused, ? extends R> refused) {
      return refused.apply(this);
    }

    @Override
    public List<Part> parts() {
      return List.of(
          scores("instrument", instrument), scores("version", version), scores("reasons", reasons));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  private static Part scores(String name, Object value) {
    return Part.ofWoman(name, DataCategory.SCORES, value);
  }
}
