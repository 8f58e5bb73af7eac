package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Set;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The question whether a recipient may have these data, for this purpose, at this instant
 * (inzageverzoek).
 *
 * <pre>{@code
 * ConsentDecision decision = history.decide(
 *     DisclosureRequest.ofWoman(woman, Purpose.REFERRAL, practice, desk, categories, now));
 * if (!decision.permits()) {
 *   decision.reasons().forEach(reason -> show(reason.text(Language.NL)));
 * }
 * }</pre>
 *
 * <p>Name only the categories that are needed: each must be covered. This class is immutable and
 * thread-safe.
 *
 * @param person whose data, not null
 * @param subject in which place in the family that person stands, not null
 * @param kind the kind of consent that the holder needs; not treatment, which opens no disclosure;
 *     not null
 * @param purpose what for, not null
 * @param holder the organisation that would disclose, not null
 * @param recipient the organisation that would receive, with its kind and the role of the reader
 *     where known: a consent for a kind or role covers only who is known to have it; not null
 * @param categories the kinds of data, at least one, not null
 * @param context the pregnancy, care episode or care plan concerned, or null
 * @param resources the particular records concerned, or empty, not null
 * @param at the instant of the disclosure, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "person",
  "subject",
  "kind",
  "purpose",
  "holder",
  "recipient",
  "categories",
  "context",
  "resources",
  "at"
})
public record DisclosureRequest(
    PersonId person,
    DataSubject subject,
    ConsentKind kind,
    Purpose purpose,
    Party holder,
    Party recipient,
    Set<DataCategory> categories,
    @Nullable RecordRef context,
    Set<RecordRef> resources,
    Instant at) {

  /** Copies the sets and checks that the parties are real ones and a category is named. */
  public DisclosureRequest {
    requireNonNull(person, "person");
    requireNonNull(subject, "subject");
    requireNonNull(kind, "kind");
    requireNonNull(purpose, "purpose");
    requireNonNull(holder, "holder");
    requireNonNull(recipient, "recipient");
    categories = Sets.ordered(DataCategory.class, requireNonNull(categories, "categories"));
    resources = Sets.sorted(requireNonNull(resources, "resources"));
    requireNonNull(at, "at");
    if (kind == ConsentKind.TREATMENT) {
      throw new IllegalArgumentException(
          "Consent to treatment opens no disclosure; ask for a confidentiality release or data"
              + " protection consent");
    }
    if (holder.organization() == null || recipient.organization() == null) {
      throw new IllegalArgumentException(
          "A request must name the organisation that discloses and the one that receives");
    }
    if (categories.isEmpty()) {
      throw new IllegalArgumentException(
          "A request must name the kinds of data that are asked for, at least one");
    }
  }

  /**
   * A request for data on the woman that rests on a confidentiality release, tied to no context and
   * no particular records.
   *
   * @param person the woman, not null
   * @param purpose what for, not null
   * @param holder the organisation that would disclose, not null
   * @param recipient the organisation that would receive, not null
   * @param categories the kinds of data, at least one, not null
   * @param at the instant of the disclosure, not null
   * @return the request, never null
   */
  public static DisclosureRequest ofWoman(
      PersonId person,
      Purpose purpose,
      Party holder,
      Party recipient,
      Set<DataCategory> categories,
      Instant at) {
    return new DisclosureRequest(
        person,
        DataSubject.WOMAN,
        ConsentKind.CONFIDENTIALITY_RELEASE,
        purpose,
        holder,
        recipient,
        categories,
        null,
        Set.of(),
        at);
  }

  /**
   * The same request within a context.
   *
   * @param newContext the pregnancy, care episode or care plan, not null
   * @return the request, never null
   */
  public DisclosureRequest withContext(RecordRef newContext) {
    return new DisclosureRequest(
        person, subject, kind, purpose, holder, recipient, categories, newContext, resources, at);
  }

  /**
   * The same request for other kinds of data, for example without those that were denied.
   *
   * @param newCategories the kinds of data, at least one, not null
   * @return the request, never null
   */
  public DisclosureRequest withCategories(Set<DataCategory> newCategories) {
    return new DisclosureRequest(
        person, subject, kind, purpose, holder, recipient, newCategories, context, resources, at);
  }

  /**
   * The same request at another instant.
   *
   * @param newAt the instant of the disclosure, not null
   * @return the request, never null
   */
  public DisclosureRequest withAt(Instant newAt) {
    return new DisclosureRequest(
        person, subject, kind, purpose, holder, recipient, categories, context, resources, newAt);
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
