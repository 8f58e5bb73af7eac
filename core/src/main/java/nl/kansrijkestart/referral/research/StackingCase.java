package nl.kansrijkestart.referral.research;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.visit.HomeVisit;
import nl.kansrijkestart.referral.visit.Problem;
import nl.kansrijkestart.referral.visit.ProblemTopic;
import org.jspecify.annotations.Nullable;

/**
 * One client as a {@link StackingReport} counts her (telling van problemen). It stays at the
 * source: only totals leave.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param client the client, not null
 * @param registeredOn the day on which she was registered, not null
 * @param domains the problem domains that she has; empty where she was asked and has none; null
 *     where they are not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"client", "registeredOn", "domains"})
public record StackingCase(
    PersonId client, LocalDate registeredOn, @Nullable Set<ProblemTopic> domains)
    implements Disclosable {

  /** Copies the domains. */
  public StackingCase {
    requireNonNull(client, "client");
    requireNonNull(registeredOn, "registeredOn");
    domains = domains == null ? null : ordered(domains);
  }

  private static Set<ProblemTopic> ordered(Set<ProblemTopic> domains) {
    EnumSet<ProblemTopic> ordered = EnumSet.noneOf(ProblemTopic.class);
    ordered.addAll(domains);
    return Collections.unmodifiableSet(ordered);
  }

  /**
   * A client by what a visit met: the topics of the problems that were not solved by then.
   *
   * @param client the client, not null
   * @param registeredOn the day on which she was registered, not null
   * @param visit a visit to her, not null
   * @return the case, with domains that are not known where nobody asked for problems; never null
   */
  public static StackingCase of(PersonId client, LocalDate registeredOn, HomeVisit visit) {
    List<Problem> problems = visit.problems();
    return new StackingCase(
        client,
        registeredOn,
        problems == null
            ? null
            : problems.stream()
                .filter(problem -> problem.status() != Problem.Status.SOLVED)
                .map(Problem::topic)
                .collect(Collectors.toSet()));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("client", DataCategory.REFERENCE, client),
        Part.ofWoman("registeredOn", DataCategory.REFERRAL, registeredOn),
        Part.ofWoman("domains", DataCategory.SAFETY, domains));
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
