package nl.kansrijkestart.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an event belongs to a report under the reporting code (meldcode huiselijk geweld en
 * kindermishandeling), and so stays out of her overview until a professional releases it.
 *
 * <p>The review date asks a professional to look again. By itself it releases nothing: what could
 * put her or a child in danger never shows because a day has passed.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param report the report, not null
 * @param reviewOn the day on which a professional looks again whether it may be shown, or null in
 *     the event that releases the report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"report", "reviewOn"})
public record Withholding(AuditRef report, @Nullable LocalDate reviewOn) {

  /** Checks that there is a report. */
  public Withholding {
    requireNonNull(report, "report");
  }

  /**
   * Events of a report, kept back until a professional releases them.
   *
   * @param report the report, not null
   * @param reviewOn the day on which a professional looks again, not null
   * @return the mark, never null
   */
  public static Withholding until(AuditRef report, LocalDate reviewOn) {
    return new Withholding(report, requireNonNull(reviewOn, "reviewOn"));
  }

  /**
   * The report that an event of the kind {@link AuditKind#RELEASE} releases.
   *
   * @param report the report, not null
   * @return the mark, never null
   */
  public static Withholding released(AuditRef report) {
    return new Withholding(report, null);
  }
}
