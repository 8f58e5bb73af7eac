package nl.kansrijkestart.referral.nnz;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the subject on the agenda in an organisation and helps colleagues with it
 * (aandachtsfunctionaris Nu Niet Zwanger).
 *
 * <p>Source: R-124 (000_eb423f63e596da97.txt, L191). This class is immutable and thread-safe.
 *
 * @param person the professional, not null
 * @param organization where, not null
 * @param trainedOn the day of the training on record, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"person", "organization", "trainedOn"})
public record FocalPerson(PersonId person, OrganizationId organization, LocalDate trainedOn) {

  /** Checks that nothing is missing. */
  public FocalPerson {
    requireNonNull(person, "person");
    requireNonNull(organization, "organization");
    requireNonNull(trainedOn, "trainedOn");
  }

  /**
   * Registers a focal person.
   *
   * @param person the professional, not null
   * @param organization the organisation, or null where none is named
   * @param trainedOn the day of the training, or null where there is no record of one
   * @param today the present day, not null
   * @return the focal person, or every reason why not, never null
   */
  public static Result<FocalPerson> of(
      PersonId person,
      @Nullable OrganizationId organization,
      @Nullable LocalDate trainedOn,
      LocalDate today) {
    requireNonNull(person, "person");
    requireNonNull(today, "today");
    List<Reason> refusals = new ArrayList<>();
    if (organization == null) {
      refusals.add(
          Reason.of(
              NnzReasons.NO_ORGANIZATION,
              NnzReasons.FOCAL,
              List.of(NnzReasons.TRAINING),
              Map.of()));
    }
    if (trainedOn == null || trainedOn.isAfter(today)) {
      refusals.add(
          Reason.of(
              NnzReasons.NOT_TRAINED, NnzReasons.FOCAL, List.of(NnzReasons.TRAINING), Map.of()));
    }
    return organization == null || trainedOn == null || !refusals.isEmpty()
        ? Result.refused(refusals)
        : Result.accepted(new FocalPerson(person, organization, trainedOn));
  }

  /**
   * Organisations with a covenant and nobody to turn to.
   *
   * @param covenants the organisations with a covenant, not null
   * @param focalPersons the focal persons, not null
   * @return the organisations without one, each once, by key, never null
   */
  public static List<OrganizationId> without(
      Collection<OrganizationId> covenants, Collection<FocalPerson> focalPersons) {
    List<OrganizationId> served =
        focalPersons.stream().map(FocalPerson::organization).distinct().toList();
    return covenants.stream()
        .distinct()
        .filter(organization -> !served.contains(organization))
        .sorted(Comparator.comparing(OrganizationId::value))
        .toList();
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
