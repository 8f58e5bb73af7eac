package nl.kansrijkestart.fhir.classification;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.SafeContact;
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
   * restricts more than usual, a code that is not known, a person on another server, and any
   * element, free text, note or extension of which it is not known what it tells leave it unclear.
   * So does an address of hers, unless her safe contact in the same resource says that it is not
   * secret.
   *
   * <p>A code counts wherever it stands: a value, a method or a severity can tell more than the
   * question. In such a place a code that no table knows leaves it unclear.
   *
   * <p>What {@code ReferralView} gives is judged by the parts of the referral that it was written
   * from, as long as it stays in memory and is not changed.
   *
   * <p>Texts for people are not judged: narrative, what stands beside a code, the words with which
   * a referral ended. {@code GateConsentService} takes them out of what it lets go. A text that
   * stands in the place of a code leaves it unclear.
   *
   * @return the classifier, never null
   */
  static ResourceClassifier standard() {
    return standard(person -> Optional.empty());
  }

  /**
   * The standard one, for a host that knows her safe contact: what it knows goes before what a
   * resource says of it.
   *
   * @param contacts gives her safe contact, empty where none is known, not null
   * @return the classifier, never null
   */
  static ResourceClassifier standard(Function<PersonId, Optional<SafeContact>> contacts) {
    requireNonNull(contacts, "contacts");
    return resource -> StandardClassifier.classify(resource, contacts);
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
