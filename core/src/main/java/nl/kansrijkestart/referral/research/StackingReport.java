package nl.kansrijkestart.referral.research;

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

/**
 * How problems pile up (stapeling van problemen): how many clients have how many problem domains,
 * in totals that are not too small.
 *
 * <pre>{@code
 * StackingReport report =
 *     StackingReport.of(cases, since, until, today, List.of(0, 1, 3, 6), limit);
 * }</pre>
 *
 * <p>Of whom the domains are not known stands apart, never as zero. Where one figure is too small
 * all are hidden: the small one could be worked out from the others and a total that somebody
 * knows. All are hidden as well where of the clients with known domains fewer than the limit, none
 * included, stand outside one of several bands: whoever knows that she was counted would know her
 * band. So two bands at least must be large enough. A band with nobody in it is told: it says of
 * each client what she has not. Where that says too much, as that none has no problem at all, take
 * wider bands. A limit of 1 hides nothing. No source has a limit or bands; both are the caller's
 * (C-42).
 *
 * <p>Periods that overlap, one period in other bands or with another limit, and one period looked
 * at again later, are one release family: the difference of two such reports may be about one
 * woman. <b>Not both must be published.</b> Periods that follow each other share no client.
 *
 * <p>Source: R-156 (003_09b18bbe4b80cd54.txt, L270-272). Implementations are immutable and
 * thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StackingReport.Counted.class, name = "counted"),
  @JsonSubTypes.Type(value = StackingReport.Hidden.class, name = "hidden"),
  @JsonSubTypes.Type(value = StackingReport.Nobody.class, name = "nobody")
})
public sealed interface StackingReport extends Explained {

  /**
   * Counts, of a closed period, how many clients have how many problem domains. Counted is who was
   * registered in the period.
   *
   * @param cases the clients, at the source, each once, not null
   * @param since the first day of the period in which she was registered, inclusive, not null
   * @param until the day after the last one, exclusive, after {@code since} and not after {@code
   *     asOf}, not null
   * @param asOf the day on which is counted, not null
   * @param bands the lowest number of domains of each band, rising from 0; a band ends before the
   *     next, the last has no end but the topics that there are; the caller's choice; not null
   * @param limit the smallest number that may be told, and that must stand outside each of several
   *     bands, 1 or more; 1 hides nothing; the caller's choice
   * @return the totals, or that they are too small to be told; never null
   * @throws IllegalArgumentException if the limit is less than 1, the bands do not rise from 0 or
   *     reach beyond the topics that there are, the period is empty or not over, or a client stands
   *     twice among the cases that count
   */
  static StackingReport of(
      List<StackingCase> cases,
      LocalDate since,
      LocalDate until,
      LocalDate asOf,
      List<Integer> bands,
      int limit) {
    return StackingCount.report(cases, since, until, asOf, bands, limit);
  }

  /**
   * Handles every outcome.
   *
   * @param <R> the type of the answer
   * @param counted what to do with totals, not null
   * @param hidden what to do where they are too small, not null
   * @param nobody what to do where there is no client, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Counted, ? extends R> counted,
      Function<? super Hidden, ? extends R> hidden,
      Function<? super Nobody, ? extends R> nobody);

  /**
   * How many clients have a number of problem domains within a band.
   *
   * @param fewest the lowest number of domains, inclusive, 0 or more
   * @param most the highest number of domains, inclusive
   * @param clients how many clients, 0 or more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"fewest", "most", "clients"})
  record Band(int fewest, int most, int clients) {

    /** Checks the order and that no number is negative. */
    public Band {
      if (fewest < 0 || most < fewest || clients < 0) {
        throw new IllegalArgumentException(
            "A band must run upwards from 0 or more, with 0 or more");
      }
    }
  }

  /**
   * The totals, none of them too small, and none of all clients or nearly all.
   *
   * @param bands how many clients by number of problem domains, in rising order, not null
   * @param unknown of how many clients the domains are not known; they stand in no band
   * @param reasons the figures, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"bands", "unknown", "reasons"})
  record Counted(List<Band> bands, int unknown, List<Reason> reasons) implements StackingReport {

    /** Copies the lists. */
    public Counted {
      bands = List.copyOf(bands);
      reasons = List.copyOf(reasons);
      if (unknown < 0) {
        throw new IllegalArgumentException("A number of clients must be 0 or more");
      }
    }

    @Override
    public <R> R match(
        Function<? super Counted, ? extends R> counted,
        Function<? super Hidden, ? extends R> hidden,
        Function<? super Nobody, ? extends R> nobody) {
      return counted.apply(this);
    }
  }

  /**
   * The totals are too small to be told, could be worked out, or would tell of each client.
   *
   * @param reasons why; they hold no figure of it; not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Hidden(List<Reason> reasons) implements StackingReport {

    /** Copies the reasons. */
    public Hidden {
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Counted, ? extends R> counted,
        Function<? super Hidden, ? extends R> hidden,
        Function<? super Nobody, ? extends R> nobody) {
      return hidden.apply(this);
    }
  }

  /**
   * No client was registered in the period. That is told where the limit is 1; with a higher one it
   * is {@link Hidden}, as any figure that is too small.
   *
   * @param reasons why, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Nobody(List<Reason> reasons) implements StackingReport {

    /** Copies the reasons. */
    public Nobody {
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Counted, ? extends R> counted,
        Function<? super Hidden, ? extends R> hidden,
        Function<? super Nobody, ? extends R> nobody) {
      return nobody.apply(this);
    }
  }
}
