package nl.kansrijkestart.pregnancy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What a new dating changes (herdatering): the due date before and after, and the shift in days.
 *
 * <p>A later due date means that the pregnancy is less far than was thought, so windows counted in
 * gestational age move along with it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param history the history with the new dating, not null
 * @param before the due date without it, not null
 * @param after the due date with it, not null
 * @param shiftDays by how many days the due date moved, negative if it is earlier now, 0 if it did
 *     not move; null where it was unknown before or still is
 * @param reasons what changed, then the grounds of the new due date, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"history", "before", "after", "shiftDays", "reasons"})
public record Redating(
    DatingHistory history,
    DueDate before,
    DueDate after,
    @Nullable Integer shiftDays,
    List<Reason> reasons)
    implements Explained, Disclosable {

  /** Copies the reasons. */
  public Redating {
    requireNonNull(history, "history");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    reasons = List.copyOf(reasons);
  }

  static Redating of(DatingHistory old, DatingHistory history) {
    DueDate before = old.dueDate();
    DueDate after = history.dueDate();
    Optional<LocalDate> from = before.asDate();
    Optional<LocalDate> to = after.asDate();
    Integer shift =
        from.isPresent() && to.isPresent()
            ? Math.toIntExact(ChronoUnit.DAYS.between(from.get(), to.get()))
            : null;
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        Reason.of(
            to.isEmpty()
                ? PregnancyReasons.STILL_UNDATED
                : shift == null
                    ? PregnancyReasons.FIRST_DATED
                    : shift == 0 ? PregnancyReasons.NOT_REDATED : PregnancyReasons.REDATED,
            DueDateRule.RULE,
            List.of(PregnancySources.DUE_DATE_ORDER),
            shift == null || shift == 0 ? Map.of() : PregnancyReasons.shift(shift)));
    reasons.addAll(after.reasons());
    return new Redating(history, before, after, shift, reasons);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("history", DataCategory.OBSTETRIC, history),
        Part.ofWoman("before", DataCategory.OBSTETRIC, before.asDate().orElse(null)),
        Part.ofWoman("after", DataCategory.OBSTETRIC, after.asDate().orElse(null)),
        Part.ofWoman("shiftDays", DataCategory.OBSTETRIC, shiftDays));
  }

  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
