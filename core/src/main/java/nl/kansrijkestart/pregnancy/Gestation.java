package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * How far a pregnancy is on a given day (zwangerschapsduur op een dag): an age, or not in the
 * pregnancy, or unknown.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "gestation")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Gestation.Known.class, name = "known"),
  @JsonSubTypes.Type(value = Gestation.Outside.class, name = "outside"),
  @JsonSubTypes.Type(value = Gestation.Unknown.class, name = "unknown")
})
public sealed interface Gestation extends Explained {

  /**
   * Handles the three answers.
   *
   * @param <R> the type of the answer
   * @param known what to do with a known age, not null
   * @param outside what to do with a day before or after the pregnancy, not null
   * @param unknown what to do where it is unknown, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Known, ? extends R> known,
      Function<? super Outside, ? extends R> outside,
      Function<? super Unknown, ? extends R> unknown);

  /**
   * The age, where there is one.
   *
   * @return the age, or empty where the day lies outside the pregnancy or the age is unknown
   */
  default Optional<GestationalAge> asAge() {
    return match(
        known -> Optional.of(known.age()), outside -> Optional.empty(), none -> Optional.empty());
  }

  /**
   * A known age.
   *
   * @param age the age, not null
   * @param reasons what it was dated by, and what disagrees, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"age", "reasons"})
  record Known(GestationalAge age, List<Reason> reasons) implements Gestation, Disclosable {

    /** Copies the reasons. */
    public Known {
      requireNonNull(age, "age");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Known, ? extends R> known,
        Function<? super Outside, ? extends R> outside,
        Function<? super Unknown, ? extends R> unknown) {
      return known.apply(this);
    }

    @Override
    public List<Part> parts() {
      return List.of(Part.ofWoman("age", DataCategory.OBSTETRIC, age));
    }

    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * The day lies before day 0, or after the pregnancy ended.
   *
   * @param reasons which of the two, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Outside(List<Reason> reasons) implements Gestation {

    /** Copies the reasons and checks that there is one. */
    public Outside {
      reasons = PregnancyReasons.atLeastOne(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Known, ? extends R> known,
        Function<? super Outside, ? extends R> outside,
        Function<? super Unknown, ? extends R> unknown) {
      return outside.apply(this);
    }
  }

  /**
   * The age is unknown.
   *
   * @param reasons what is missing, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Unknown(List<Reason> reasons) implements Gestation {

    /** Copies the reasons and checks that there is one. */
    public Unknown {
      reasons = PregnancyReasons.atLeastOne(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Known, ? extends R> known,
        Function<? super Outside, ? extends R> outside,
        Function<? super Unknown, ? extends R> unknown) {
      return unknown.apply(this);
    }
  }
}
