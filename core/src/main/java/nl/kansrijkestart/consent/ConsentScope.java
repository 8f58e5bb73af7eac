package nl.kansrijkestart.consent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Set;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What a consent reaches (reikwijdte): whose data, of which kinds, from whom, to whom, for what.
 *
 * <p>Two answers are about the same thing when their scopes are equal; only then does the later one
 * replace the earlier.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param subject whose data: the woman, her partner and a child each apart, not null
 * @param kind what the consent is about in law, not null
 * @param purpose what for, not null
 * @param holder who holds the data now, or null where it does not matter
 * @param recipient who receives them, not null
 * @param categories the kinds of data, at least one, not null
 * @param context the pregnancy, care episode or care plan it is tied to, or null. A new pregnancy
 *     inherits no consent that is tied to an earlier one
 * @param resources the particular records it is tied to, empty where it is tied to none, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "subject",
  "kind",
  "purpose",
  "holder",
  "recipient",
  "categories",
  "context",
  "resources"
})
public record ConsentScope(
    DataSubject subject,
    ConsentKind kind,
    Purpose purpose,
    @Nullable Party holder,
    Party recipient,
    Set<DataCategory> categories,
    @Nullable RecordRef context,
    Set<RecordRef> resources) {

  /** How many combinations of the four dimensions there are. */
  static final int SPECIFICITIES = 16;

  private static final int NAMED_HOLDER = 1;
  private static final int NAMED_RECIPIENT = 2;
  private static final int TIED_TO_CONTEXT = 4;
  private static final int TIED_TO_RESOURCES = 8;

  /** Copies the sets and checks that a category is named. */
  public ConsentScope {
    requireNonNull(subject, "subject");
    requireNonNull(kind, "kind");
    requireNonNull(purpose, "purpose");
    requireNonNull(recipient, "recipient");
    categories = Sets.ordered(DataCategory.class, requireNonNull(categories, "categories"));
    resources = Sets.sorted(requireNonNull(resources, "resources"));
    if (categories.isEmpty()) {
      throw new IllegalArgumentException(
          "A consent must name the kinds of data that it is about, at least one");
    }
  }

  /**
   * A confidentiality release on the woman's own data, tied to no context and no records.
   *
   * @param purpose what for, not null
   * @param recipient who receives the data, not null
   * @param categories the kinds of data, at least one, not null
   * @return the scope, never null
   */
  public static ConsentScope ofWoman(
      Purpose purpose, Party recipient, Set<DataCategory> categories) {
    return new ConsentScope(
        DataSubject.WOMAN,
        ConsentKind.CONFIDENTIALITY_RELEASE,
        purpose,
        null,
        recipient,
        categories,
        null,
        Set.of());
  }

  /**
   * The same scope, for data held by one party.
   *
   * @param newHolder who holds the data, not null
   * @return the scope, never null
   */
  public ConsentScope withHolder(Party newHolder) {
    return new ConsentScope(
        subject, kind, purpose, newHolder, recipient, categories, context, resources);
  }

  /**
   * The same scope, tied to a context.
   *
   * @param newContext the pregnancy, care episode or care plan, not null
   * @return the scope, never null
   */
  public ConsentScope withContext(RecordRef newContext) {
    return new ConsentScope(
        subject, kind, purpose, holder, recipient, categories, newContext, resources);
  }

  /**
   * The same scope, tied to particular records.
   *
   * @param newResources the records, not null
   * @return the scope, never null
   */
  public ConsentScope withResources(Set<RecordRef> newResources) {
    return new ConsentScope(
        subject, kind, purpose, holder, recipient, categories, context, newResources);
  }

  /**
   * Whether this scope is more specific than another: at least as specific in each of the four
   * dimensions and more specific in one (GFC-1 to GFC-5, as a partial order). It says nothing on
   * whether the two are about the same data.
   *
   * @param other the other scope, not null
   * @return true if strictly more specific; false for both of two that cannot be compared
   */
  public boolean moreSpecificThan(ConsentScope other) {
    return moreSpecific(dimensions(), other.dimensions());
  }

  /** The order of {@link #moreSpecificThan} between the {@link #dimensions} of two scopes. */
  static boolean moreSpecific(int mine, int theirs) {
    return mine != theirs && (mine & theirs) == theirs;
  }

  /** The dimensions in which something particular is named, one bit each. */
  int dimensions() {
    return (holder != null && holder.organization() != null ? NAMED_HOLDER : 0)
        | (recipient.organization() != null ? NAMED_RECIPIENT : 0)
        | (context != null ? TIED_TO_CONTEXT : 0)
        | (resources.isEmpty() ? 0 : TIED_TO_RESOURCES);
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
