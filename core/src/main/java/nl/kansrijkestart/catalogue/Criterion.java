package nl.kansrijkestart.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.identity.RoleCode;
import org.jspecify.annotations.Nullable;

/**
 * For whom an offer is, as data (doelgroepcriterium): conditions on single facts, joined by all,
 * any and not.
 *
 * <p>Judged with Kleene's three-valued logic: a condition over a fact that is not known is unknown,
 * and stays so unless another one settles the matter.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Criterion.All.class, name = "all"),
  @JsonSubTypes.Type(value = Criterion.Any.class, name = "any"),
  @JsonSubTypes.Type(value = Criterion.Not.class, name = "not"),
  @JsonSubTypes.Type(value = Criterion.Condition.class, name = "condition")
})
public sealed interface Criterion {

  /**
   * Handles every kind.
   *
   * @param <R> the type of the answer
   * @param all what to do with a conjunction, not null
   * @param any what to do with a disjunction, not null
   * @param not what to do with a negation, not null
   * @param condition what to do with a condition on one fact, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super All, ? extends R> all,
      Function<? super Any, ? extends R> any,
      Function<? super Not, ? extends R> not,
      Function<? super Condition, ? extends R> condition);

  /**
   * Every one of these must hold; with none, nothing is asked.
   *
   * @param criteria the criteria, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"criteria"})
  record All(List<Criterion> criteria) implements Criterion {

    /** Copies the list. */
    public All {
      criteria = List.copyOf(criteria);
    }

    @Override
    public <R> R match(
        Function<? super All, ? extends R> all,
        Function<? super Any, ? extends R> any,
        Function<? super Not, ? extends R> not,
        Function<? super Condition, ? extends R> condition) {
      return all.apply(this);
    }
  }

  /**
   * At least one of these must hold.
   *
   * @param criteria the criteria, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"criteria"})
  record Any(List<Criterion> criteria) implements Criterion {

    /** Copies the list, and checks that there is one: nobody could meet none. */
    public Any {
      criteria = List.copyOf(criteria);
      if (criteria.isEmpty()) {
        throw new IllegalArgumentException("Any needs at least one criterion");
      }
    }

    @Override
    public <R> R match(
        Function<? super All, ? extends R> all,
        Function<? super Any, ? extends R> any,
        Function<? super Not, ? extends R> not,
        Function<? super Condition, ? extends R> condition) {
      return any.apply(this);
    }
  }

  /**
   * This must not hold.
   *
   * @param criterion the criterion, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"criterion"})
  record Not(Criterion criterion) implements Criterion {

    /** Checks that it is there. */
    public Not {
      requireNonNull(criterion, "criterion");
    }

    @Override
    public <R> R match(
        Function<? super All, ? extends R> all,
        Function<? super Any, ? extends R> any,
        Function<? super Not, ? extends R> not,
        Function<? super Condition, ? extends R> condition) {
      return not.apply(this);
    }
  }

  /**
   * What one fact must be.
   *
   * <p>Some sources leave a stretch open: at most 28 weeks in one, before 28 weeks in another. Such
   * a stretch is doubtful: within it the condition is unknown, although the fact is known.
   *
   * @param fact the fact, not null
   * @param allowed the values that meet the condition, not null
   * @param doubtful the values for which a person must judge, or null where there are none
   * @param rule the rule and its version, not null
   * @param sources what the rule stands on, with the decision where sources conflict; not null
   * @param ask who judges where the condition fails or is doubtful; empty where practice names
   *     nobody; not null
   * @param failsAs the code of the reason where it fails, one without parameters, or null for the
   *     general ones
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"fact", "allowed", "doubtful", "rule", "sources", "ask", "failsAs"})
  record Condition(
      Fact<?> fact,
      Allowed allowed,
      @Nullable Allowed doubtful,
      RuleRef rule,
      List<Source> sources,
      List<RoleCode> ask,
      @Nullable ReasonCode failsAs)
      implements Criterion {

    /** Checks that the allowed and doubtful values are values of the fact. */
    public Condition {
      requireNonNull(rule, "rule");
      sources = List.copyOf(sources);
      ask = List.copyOf(ask);
      Check.of(fact, allowed);
      if (doubtful != null) {
        Check.of(fact, doubtful);
      }
      if (failsAs != null && !failsAs.parameters().isEmpty()) {
        throw new IllegalArgumentException(
            "A condition can only fail with a reason that has no parameters");
      }
    }

    @Override
    public <R> R match(
        Function<? super All, ? extends R> all,
        Function<? super Any, ? extends R> any,
        Function<? super Not, ? extends R> not,
        Function<? super Condition, ? extends R> condition) {
      return condition.apply(this);
    }
  }
}
