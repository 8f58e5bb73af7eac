package nl.kansrijkestart.audit;

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

/** What a verifier found in a log. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = AuditVerification.Intact.class, name = "intact"),
  @JsonSubTypes.Type(value = AuditVerification.Torn.class, name = "torn"),
  @JsonSubTypes.Type(value = AuditVerification.Damaged.class, name = "damaged")
})
public sealed interface AuditVerification extends Explained {

  /**
   * How far the log is sound from its beginning.
   *
   * @return the anchor of the last record before the first damage, never null
   */
  AuditAnchor head();

  /**
   * Handles the three answers.
   *
   * @param <R> the type of the outcome
   * @param intact what to do when the whole log is sound, not null
   * @param torn what to do when only the last line is not whole, not null
   * @param damaged what to do when something was changed, removed or moved, not null
   * @return the outcome of the function that was called
   */
  <R> R match(
      Function<? super Intact, ? extends R> intact,
      Function<? super Torn, ? extends R> torn,
      Function<? super Damaged, ? extends R> damaged);

  /**
   * The whole log is sound.
   *
   * @param head the last record, not null
   * @param reasons remarks, such as clocks that were set back, not null, often empty
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"head", "reasons"})
  record Intact(AuditAnchor head, List<Reason> reasons) implements AuditVerification {

    /** Copies the remarks. */
    public Intact {
      requireNonNull(head, "head");
      reasons = List.copyOf(reasons);
    }

    @Override
    public <R> R match(
        Function<? super Intact, ? extends R> intact,
        Function<? super Torn, ? extends R> torn,
        Function<? super Damaged, ? extends R> damaged) {
      return intact.apply(this);
    }
  }

  /**
   * Every whole line is sound; after them stands the beginning of one that was not finished, as a
   * crash leaves it. That event was not acknowledged, unless somebody cut the log: only an anchor
   * tells the two apart. {@link FileAuditLog} mends it on opening.
   *
   * @param head the last whole record, not null
   * @param bytes the bytes of the unfinished line, from 1
   * @param complete whether only its line feed is missing, so that the event itself is there
   * @param reasons where, and remarks, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"head", "bytes", "complete", "reasons"})
  record Torn(AuditAnchor head, long bytes, boolean complete, List<Reason> reasons)
      implements AuditVerification {

    /** Copies the reasons. */
    public Torn {
      requireNonNull(head, "head");
      reasons = List.copyOf(reasons);
      if (bytes < 1) {
        throw new IllegalArgumentException("A torn line must have at least one byte");
      }
    }

    @Override
    public <R> R match(
        Function<? super Intact, ? extends R> intact,
        Function<? super Torn, ? extends R> torn,
        Function<? super Damaged, ? extends R> damaged) {
      return torn.apply(this);
    }
  }

  /**
   * Something was changed, removed, moved, repeated or cut off.
   *
   * @param head the last record before the first damage, not null
   * @param reasons what was found, and at which number, at least one, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"head", "reasons"})
  record Damaged(AuditAnchor head, List<Reason> reasons) implements AuditVerification {

    /** Copies the reasons. */
    public Damaged {
      requireNonNull(head, "head");
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("Damage needs at least one reason");
      }
    }

    @Override
    public <R> R match(
        Function<? super Intact, ? extends R> intact,
        Function<? super Torn, ? extends R> torn,
        Function<? super Damaged, ? extends R> damaged) {
      return damaged.apply(this);
    }
  }
}
