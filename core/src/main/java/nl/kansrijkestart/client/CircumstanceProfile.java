package nl.kansrijkestart.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.kansrijkestart.client.Circumstance.Kind;
import nl.kansrijkestart.client.Circumstance.Status;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.DataSubject;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;

/**
 * Everything that was observed, risks and protective factors side by side (risico- en
 * beschermingsprofiel). What protects never hides or removes a risk, and nothing is added up.
 *
 * <p>The latest answer on a circumstance counts; on one day present goes before absent. A later
 * question that was not asked or not answered takes nothing back.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param client the key of the woman, not null
 * @param observations all observations, in any order, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"client", "observations"})
public record CircumstanceProfile(PersonId client, List<Circumstance> observations)
    implements Disclosable {

  private static final Comparator<Circumstance> WEIGHT =
      Comparator.comparing(
              (Circumstance answer) -> requireNonNull(answer.observedOn(), "observedOn"))
          .thenComparing(answer -> answer.status() == Status.PRESENT);

  /** Copies the list. */
  public CircumstanceProfile {
    requireNonNull(client, "client");
    observations = List.copyOf(observations);
  }

  /**
   * A profile without observations: nothing is known.
   *
   * @param client the key of the woman, not null
   * @return the profile, never null
   */
  public static CircumstanceProfile empty(PersonId client) {
    return new CircumstanceProfile(client, List.of());
  }

  /**
   * The same with one more observation.
   *
   * @param observation the observation, not null
   * @return the copy, never null
   */
  public CircumstanceProfile with(Circumstance observation) {
    List<Circumstance> all = new ArrayList<>(observations);
    all.add(requireNonNull(observation, "observation"));
    return new CircumstanceProfile(client, all);
  }

  /**
   * The answer that counts on a circumstance of the woman.
   *
   * @param code the circumstance, not null
   * @return the status; {@link Status#NOT_ASKED} if there is no answer; never null
   */
  public Status status(CircumstanceCode code) {
    return status(code, DataSubject.WOMAN);
  }

  /**
   * The answer that counts on a circumstance of somebody.
   *
   * @param code the circumstance, not null
   * @param subject whose circumstance, not null
   * @return the status; {@link Status#NOT_ASKED} if there is no answer; never null
   */
  public Status status(CircumstanceCode code, DataSubject subject) {
    return answer(code, subject).map(Circumstance::status).orElse(Status.NOT_ASKED);
  }

  private Optional<Circumstance> answer(CircumstanceCode code, DataSubject subject) {
    requireNonNull(code, "code");
    requireNonNull(subject, "subject");
    return observations.stream()
        .filter(item -> item.code().equals(code) && item.subject() == subject)
        .filter(item -> item.status() != Status.NOT_ASKED)
        .max(WEIGHT);
  }

  /**
   * The risks that are present, of whomever, by the answers that count.
   *
   * @return an immutable list by code, never null
   */
  public List<Circumstance> risks() {
    return present(Kind.RISK);
  }

  /**
   * What protects and is present, of whomever, by the answers that count.
   *
   * @return an immutable list by code, never null
   */
  public List<Circumstance> protectiveFactors() {
    return present(Kind.PROTECTIVE);
  }

  private List<Circumstance> present(Kind kind) {
    return observations.stream()
        .filter(item -> item.kind() == kind)
        .map(item -> answer(item.code(), item.subject()))
        .flatMap(Optional::stream)
        .filter(item -> item.status() == Status.PRESENT)
        .distinct()
        .sorted(Comparator.comparing(Circumstance::code).thenComparing(Circumstance::subject))
        .toList();
  }

  /** One part for each category and each person, whether anything was observed in it or not. */
  @Override
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("client", DataCategory.REFERENCE, DataSubject.WOMAN, client));
    for (DataSubject subject : DataSubject.values()) {
      for (DataCategory category : Circumstance.CATEGORIES) {
        List<Circumstance> of =
            observations.stream()
                .filter(item -> item.category() == category && item.subject() == subject)
                .toList();
        parts.add(new Part(name(subject) + "." + name(category), category, subject, of));
      }
    }
    return List.copyOf(parts);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The name of the type; the content is left out.
   *
   * @return the text, never null
   */
  @Override
  public String toString() {
    return Redaction.masked(this);
  }
}
