package nl.kansrijkestart.fhir;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import org.hl7.fhir.r4.model.Resource;

/**
 * Says whom a resource is about, and which kinds of data it tells: what a gate must know before it
 * can judge (indeling).
 *
 * <p>Where that is not certain it says so, and the resource stays shut. A host may give its own for
 * resources that this project does not know. Implementations must be thread-safe.
 */
@FunctionalInterface
public interface ResourceClassifier {

  /**
   * Whom a resource is about, and which kinds of data it tells.
   *
   * @param resource the resource, not null
   * @return the answer, never null
   */
  Classification classify(Resource resource);

  /**
   * By the kind of the resource, its codes (never their display) and the labels in {@code
   * meta.security}: what is written by this project, and what nl-core has of it. A label that
   * restricts more than usual, a code that is not known, and a person on another server leave it
   * unclear.
   *
   * @return the classifier, never null
   */
  static ResourceClassifier standard() {
    return StandardClassifier::classify;
  }

  /** What is known of a resource (indeling van een bericht). */
  sealed interface Classification {}

  /** It is about no person: an offer, a code list, an answer of the server. */
  record Nobody() implements Classification {}

  /** It cannot be told with certainty: nobody gets to see it. */
  record Unclear() implements Classification {}

  /**
   * It is about a person.
   *
   * @param person whom, not null
   * @param subject in which place in the family, not null
   * @param categories the kinds of data that it tells, at least one, not null
   */
  record About(PersonId person, DataSubject subject, Set<DataCategory> categories)
      implements Classification {

    /** Copies the categories and checks that there is one. */
    public About {
      requireNonNull(person, "person");
      requireNonNull(subject, "subject");
      if (categories.isEmpty()) {
        throw new IllegalArgumentException(
            "What is about a person tells at least one kind of data; where that is not known it is"
                + " unclear");
      }
      categories = Collections.unmodifiableSet(EnumSet.copyOf(categories));
    }

    /**
     * The kinds of data only; the person is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return "About" + categories;
    }
  }
}
