package nl.kansrijkestart.referral.prenatal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.referral.visit.Share;

/**
 * How many of the vulnerable pregnant women were offered a home visit (verantwoording van de
 * plicht). Totals that are too small are hidden, also where the rest would tell them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "report")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DutyReport.Counted.class, name = "counted"),
  @JsonSubTypes.Type(value = DutyReport.Hidden.class, name = "hidden"),
  @JsonSubTypes.Type(value = DutyReport.Nobody.class, name = "nobody")
})
public sealed interface DutyReport extends Explained {

  /**
   * Handles every outcome.
   *
   * @param <R> the type of the answer
   * @param counted what to do with totals, not null
   * @param hidden what to do where they are too small, not null
   * @param nobody what to do where the duty is about nobody, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Counted, ? extends R> counted,
      Function<? super Hidden, ? extends R> hidden,
      Function<? super Nobody, ? extends R> nobody);

  /**
   * The totals, none of them too small.
   *
   * @param share how many were offered a visit, of those whom the duty is about, not null
   * @param reasons the figures, and remarks, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"share", "reasons"})
  record Counted(Share share, List<Reason> reasons) implements DutyReport {

    /** Copies the reasons. */
    public Counted {
      requireNonNull(share, "share");
      reasons = List.copyOf(reasons);
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
   * The totals are too small to be told, or could be worked out.
   *
   * @param reasons why, and remarks; they hold no figure of it; not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Hidden(List<Reason> reasons) implements DutyReport {

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
   * The duty is about nobody yet: no woman was known but those who are newly known, of whom a
   * remark tells, or it does not hold yet. That no woman was known is told where the limit is 1;
   * with a higher one it is {@link Hidden}, as any figure that is too small.
   *
   * @param reasons why, and remarks, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Nobody(List<Reason> reasons) implements DutyReport {

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
