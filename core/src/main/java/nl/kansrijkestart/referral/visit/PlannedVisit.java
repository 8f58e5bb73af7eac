package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A visit in a series: planned, then held or not (gepland huisbezoek).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param number its place in the list of the series, from 1; one that was not held keeps its place
 * @param on the day for which it is planned, not null
 * @param providers who will hold it, not null
 * @param visitors who will come, for a safety note; often empty, not null
 * @param reason why there is one visit more than the programme has, or null
 * @param state how it stands, not null
 * @param held the visit as it was held; there for one that was held, otherwise null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"number", "on", "providers", "visitors", "reason", "state", "held"})
public record PlannedVisit(
    int number,
    LocalDate on,
    VisitProviders providers,
    Set<PersonId> visitors,
    @Nullable String reason,
    State state,
    @Nullable HomeVisit held)
    implements Disclosable {

  /** The longest reason, in characters. */
  public static final int MAX_REASON = 2000;

  /** How a visit of a series stands (stand). */
  public enum State {
    /** It is to come, or nobody said yet what became of it (gepland). */
    @JsonProperty("planned")
    PLANNED,
    /** It was held (gehouden). */
    @JsonProperty("held")
    HELD,
    /** She called it off; that is her right (door haar afgezegd). */
    @JsonProperty("called-off-by-her")
    CALLED_OFF_BY_HER,
    /** She was not met (niet aangetroffen). */
    @JsonProperty("not-met")
    NOT_MET,
    /** Who was to hold it called it off (door de uitvoerder afgezegd). */
    @JsonProperty("called-off-by-provider")
    CALLED_OFF_BY_PROVIDER
  }

  /** Copies the visitors and checks number, reason, and that a held visit is there if it was. */
  public PlannedVisit {
    requireNonNull(on, "on");
    requireNonNull(providers, "providers");
    requireNonNull(state, "state");
    visitors =
        Collections.unmodifiableSet(
            new LinkedHashSet<>(
                visitors.stream().sorted(Comparator.comparing(PersonId::value)).toList()));
    if (number < 1) {
      throw new IllegalArgumentException("Visits must be numbered from 1");
    }
    if (reason != null && (reason.isBlank() || reason.length() > MAX_REASON)) {
      throw new IllegalArgumentException("A reason must be 1 to " + MAX_REASON + " characters");
    }
    if ((state == State.HELD) != (held != null)) {
      throw new IllegalArgumentException("A visit that was held must be there, and no other");
    }
  }

  PlannedVisit with(State newState, @Nullable HomeVisit visit) {
    return new PlannedVisit(number, on, providers, visitors, reason, newState, visit);
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("number", DataCategory.REFERRAL, number),
        Part.ofWoman("on", DataCategory.REFERRAL, on),
        Part.ofWoman("providers", DataCategory.REFERRAL, providers),
        new Part("visitors", DataCategory.REFERENCE, DataSubject.OTHER, visitors),
        Part.ofWoman("reason", DataCategory.SAFETY, reason),
        Part.ofWoman("state", DataCategory.REFERRAL, state),
        Part.ofWoman("held", DataCategory.REFERRAL, held));
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
