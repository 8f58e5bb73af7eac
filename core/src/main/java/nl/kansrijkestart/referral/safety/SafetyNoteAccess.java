package nl.kansrijkestart.referral.safety;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.Redaction;

/**
 * Whether a visitor may read a safety note (inzage in de veiligheidsnotitie). A host never stores
 * or passes on what it allows.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "access")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SafetyNoteAccess.Allowed.class, name = "allowed"),
  @JsonSubTypes.Type(value = SafetyNoteAccess.Denied.class, name = "denied")
})
public sealed interface SafetyNoteAccess extends Explained {

  /**
   * Handles both outcomes.
   *
   * @param <R> the type of the answer
   * @param allowed what to do where it may be read, not null
   * @param denied what to do where it may not, not null
   * @return the answer of the function that was called
   */
  <R> R match(
      Function<? super Allowed, ? extends R> allowed, Function<? super Denied, ? extends R> denied);

  /** In a fixed order. */
  private static Set<SafetyNote.Precaution> inOrder(Set<SafetyNote.Precaution> items) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(items)));
  }

  /**
   * It may be read, now, by this visitor.
   *
   * @param precautions what the visitor does, not null
   * @param writtenBy the role of who wrote it, not null
   * @param until the last day on which it holds, inclusive, not null
   * @param reasons why, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"precautions", "writtenBy", "until", "reasons"})
  record Allowed(
      Set<SafetyNote.Precaution> precautions,
      RoleCode writtenBy,
      LocalDate until,
      List<Reason> reasons)
      implements SafetyNoteAccess {

    /** Copies the collections. */
    public Allowed {
      precautions = inOrder(precautions);
      requireNonNull(writtenBy, "writtenBy");
      requireNonNull(until, "until");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Allowed, ? extends R> allowed,
        Function<? super Denied, ? extends R> denied) {
      return allowed.apply(this);
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }

  /**
   * It may not be read; what it holds is not told.
   *
   * @param reasons every reason, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"reasons"})
  record Denied(List<Reason> reasons) implements SafetyNoteAccess {

    /** Copies the reasons and checks that there is one. */
    public Denied {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("A denial needs at least one reason");
      }
    }

    @Override
    public <R> R match(
        Function<? super Allowed, ? extends R> allowed,
        Function<? super Denied, ? extends R> denied) {
      return denied.apply(this);
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }
}
