package nl.kansrijkestart.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;

/**
 * Whether a role may do something, and why (bevoegd of niet).
 *
 * <p>There is no third answer: what is not known to be allowed is refused, and the reason says
 * whether the role is unknown, incomplete, or simply not allowed.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RoleDecision.Allowed.class, name = "allowed"),
  @JsonSubTypes.Type(value = RoleDecision.Refused.class, name = "refused")
})
public sealed interface RoleDecision extends Explained {

  /**
   * Handles both answers.
   *
   * @param <R> the type of what comes out
   * @param allowed what to do when allowed, not null
   * @param refused what to do when refused, not null
   * @return what the called function returned
   */
  <R> R match(
      Function<? super Allowed, ? extends R> allowed,
      Function<? super Refused, ? extends R> refused);

  /**
   * Whether the role may.
   *
   * @return true if allowed
   */
  default boolean allowed() {
    return match(yes -> true, no -> false);
  }

  /**
   * The role may.
   *
   * @param reasons the grant with its sources, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Allowed(List<Reason> reasons) implements RoleDecision {

    /** Copies the reasons and checks that there is one. */
    public Allowed {
      reasons = Roles.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Allowed, ? extends R> allowed,
        Function<? super Refused, ? extends R> refused) {
      return allowed.apply(this);
    }
  }

  /**
   * The role may not.
   *
   * @param reasons why, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Refused(List<Reason> reasons) implements RoleDecision {

    /** Copies the reasons and checks that there is one. */
    public Refused {
      reasons = Roles.some(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Allowed, ? extends R> allowed,
        Function<? super Refused, ? extends R> refused) {
      return refused.apply(this);
    }
  }
}
