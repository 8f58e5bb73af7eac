package nl.kansrijkestart.identity;

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
import nl.kansrijkestart.decision.Ternary;

/**
 * Whether a code was that of a municipality on a day, as far as the register can tell (bestaat de
 * gemeente).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "check")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MunicipalityCheck.Registered.class, name = "registered"),
  @JsonSubTypes.Type(value = MunicipalityCheck.NotRegistered.class, name = "not-registered"),
  @JsonSubTypes.Type(value = MunicipalityCheck.FormatOnly.class, name = "format-only")
})
public sealed interface MunicipalityCheck extends Explained {

  /**
   * The municipality that was asked for.
   *
   * @return the municipality, never null
   */
  Municipality municipality();

  /**
   * Handles the three answers.
   *
   * @param <R> the type of what comes out
   * @param registered what to do when the register holds it on the day, not null
   * @param notRegistered what to do when it does not, not null
   * @param formatOnly what to do when the register cannot tell, not null
   * @return what the called function returned
   */
  <R> R match(
      Function<? super Registered, ? extends R> registered,
      Function<? super NotRegistered, ? extends R> notRegistered,
      Function<? super FormatOnly, ? extends R> formatOnly);

  /**
   * The answer without its reasons.
   *
   * @return unknown where only the form could be checked, never null
   */
  default Ternary exists() {
    return match(yes -> Ternary.TRUE, no -> Ternary.FALSE, unknown -> Ternary.UNKNOWN);
  }

  /**
   * The register holds the municipality on that day.
   *
   * @param municipality the municipality, not null
   * @param name its name on that day, not null
   * @param reasons the entry with its sources, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"municipality", "name", "reasons"})
  record Registered(Municipality municipality, String name, List<Reason> reasons)
      implements MunicipalityCheck {

    /** Copies the reasons. */
    public Registered {
      requireNonNull(municipality, "municipality");
      requireNonNull(name, "name");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Registered, ? extends R> registered,
        Function<? super NotRegistered, ? extends R> notRegistered,
        Function<? super FormatOnly, ? extends R> formatOnly) {
      return registered.apply(this);
    }
  }

  /**
   * The register does not hold the municipality on that day.
   *
   * @param municipality the municipality, not null
   * @param reasons whether it is not there at all or on another day, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"municipality", "reasons"})
  record NotRegistered(Municipality municipality, List<Reason> reasons)
      implements MunicipalityCheck {

    /** Copies the reasons. */
    public NotRegistered {
      requireNonNull(municipality, "municipality");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Registered, ? extends R> registered,
        Function<? super NotRegistered, ? extends R> notRegistered,
        Function<? super FormatOnly, ? extends R> formatOnly) {
      return notRegistered.apply(this);
    }
  }

  /**
   * Only the form of the code was checked: the register is not complete, and does not hold it.
   *
   * @param municipality the municipality, not null
   * @param reasons what would settle it, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"municipality", "reasons"})
  record FormatOnly(Municipality municipality, List<Reason> reasons) implements MunicipalityCheck {

    /** Copies the reasons. */
    public FormatOnly {
      requireNonNull(municipality, "municipality");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Registered, ? extends R> registered,
        Function<? super NotRegistered, ? extends R> notRegistered,
        Function<? super FormatOnly, ? extends R> formatOnly) {
      return formatOnly.apply(this);
    }
  }
}
