package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Disclosable;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The home visits of one woman in one programme (reeks huisbezoeken): the offer, her answer, and
 * each visit planned and held. Every step gives a new series, or a refusal with every reason.
 *
 * <pre>{@code
 * Result<VisitSeries> planned =
 *     VisitSeries.of(offer).plan(day, providers, visitors, null, programme, context);
 * }</pre>
 *
 * <p>Without her yes nothing is planned, and her no takes away what was planned and leaves nothing
 * else. The first visit looks at problems and needs before the second is planned. Sources: R-058,
 * This class is immutable and thread-safe.
 *
 * @param offer the offer and her answer, not null
 * @param visits the visits in the order in which they were planned, numbered from 1, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"offer", "visits"})
public record VisitSeries(VisitOffer offer, List<PlannedVisit> visits) implements Disclosable {

  /** Copies the list and checks the numbers. */
  public VisitSeries {
    requireNonNull(offer, "offer");
    visits = List.copyOf(visits);
    for (int i = 1; i < visits.size(); i++) {
      if (visits.get(i).number() <= visits.get(i - 1).number()) {
        throw new IllegalArgumentException("The visits of a series must be in order of number");
      }
    }
  }

  /**
   * A series without a visit.
   *
   * @param offer the offer, not null
   * @return the series, never null
   */
  public static VisitSeries of(VisitOffer offer) {
    return new VisitSeries(offer, List.of());
  }

  /**
   * Records what she says to the offer. A no takes away the visits that were not held yet. The same
   * answer once more changes nothing.
   *
   * @param answer what she says, not {@link VisitOffer.Response#NO_ANSWER}, not null
   * @param on the day, not null
   * @param asOf the present day, not null
   * @return the series, or a refusal; never null
   */
  public Result<VisitSeries> answer(VisitOffer.Response answer, LocalDate on, LocalDate asOf) {
    LocalDate before = offer.respondedOn() == null ? offer.offeredOn() : offer.respondedOn();
    if (requireNonNull(on, "on").isBefore(before) || on.isAfter(asOf)) {
      return Result.refused(
          List.of(VisitReasons.of(VisitReasons.ANSWER_BACKWARDS, VisitReasons.SERIES)));
    }
    if (answer == offer.response()) {
      return Result.accepted(this);
    }
    List<PlannedVisit> kept =
        answer == VisitOffer.Response.DECLINED
            ? visits.stream().filter(visit -> visit.state() != PlannedVisit.State.PLANNED).toList()
            : visits;
    return Result.accepted(new VisitSeries(offer.answered(answer, on), kept));
  }

  /**
   * Plans a visit.
   *
   * @param on the day, not null
   * @param providers who will hold it, not null
   * @param visitors who will come, not null
   * @param reason why one more than the programme has, or null
   * @param programme the programme offered, not null
   * @param context what is known, not null
   * @return the series with the visit, and remarks, or a refusal with every reason; never null
   * @throws IllegalArgumentException if the programme is another one than was offered
   */
  public Result<VisitSeries> plan(
      LocalDate on,
      VisitProviders providers,
      Set<PersonId> visitors,
      @Nullable String reason,
      VisitProgramme programme,
      VisitContext context) {
    VisitRules rules = new VisitRules(this, programme, context);
    rules.visit(on, providers);
    rules.number(reason);
    rules.assessedFirst(on);
    return rules.result(
        () ->
            with(
                new PlannedVisit(
                    next(), on, providers, visitors, reason, PlannedVisit.State.PLANNED, null)));
  }

  /**
   * Records a planned visit as held.
   *
   * @param number the number of the planned visit
   * @param visit the visit, not null
   * @param programme the programme offered, not null
   * @param context what is known, not null
   * @return the series, and remarks such as a home that was judged unsafe, or a refusal with every
   *     reason; never null
   * @throws IllegalArgumentException if the programme is another one than was offered
   */
  public Result<VisitSeries> hold(
      int number, HomeVisit visit, VisitProgramme programme, VisitContext context) {
    VisitRules rules = new VisitRules(this, programme, context);
    Optional<PlannedVisit> planned = planned(number);
    if (planned.isEmpty()) {
      rules.refuse(VisitReasons.UNKNOWN_VISIT);
    }
    rules.visit(visit.on(), visit.providers());
    rules.held(visit);
    return rules.result(() -> replace(planned.orElseThrow().with(PlannedVisit.State.HELD, visit)));
  }

  /**
   * Records that a planned visit was not held.
   *
   * @param number the number of the planned visit
   * @param why what became of it, not planned and not held, not null
   * @return the series, or a refusal where there is no planned visit with this number; never null
   * @throws IllegalArgumentException if it says that the visit is still planned, or was held
   */
  public Result<VisitSeries> notHeld(int number, PlannedVisit.State why) {
    if (requireNonNull(why, "why") == PlannedVisit.State.PLANNED
        || why == PlannedVisit.State.HELD) {
      throw new IllegalArgumentException("Say why the visit was not held");
    }
    return planned(number)
        .map(visit -> Result.accepted(replace(visit.with(why, null))))
        .orElseGet(
            () ->
                Result.refused(
                    List.of(VisitReasons.of(VisitReasons.UNKNOWN_VISIT, VisitReasons.SERIES))));
  }

  /**
   * The visits that were held, by day.
   *
   * @return an immutable list, never null
   */
  public List<HomeVisit> held() {
    return visits.stream()
        .map(PlannedVisit::held)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(HomeVisit::on))
        .toList();
  }

  /**
   * The visits that stand in the list of an organisation: those that it leads, and those where it
   * comes along.
   *
   * @param organization the organisation, not null
   * @return an immutable list, never null
   */
  public List<PlannedVisit> of(OrganizationId organization) {
    return visits.stream()
        .filter(
            visit ->
                visit.providers().involve(organization)
                    || (visit.held() != null && visit.held().providers().involve(organization)))
        .toList();
  }

  private Optional<PlannedVisit> planned(int number) {
    return visits.stream()
        .filter(visit -> visit.number() == number)
        .filter(visit -> visit.state() == PlannedVisit.State.PLANNED)
        .findFirst();
  }

  private int next() {
    return visits.isEmpty() ? 1 : visits.get(visits.size() - 1).number() + 1;
  }

  private VisitSeries with(PlannedVisit visit) {
    return new VisitSeries(offer, Stream.concat(visits.stream(), Stream.of(visit)).toList());
  }

  private VisitSeries replace(PlannedVisit changed) {
    return new VisitSeries(
        offer,
        visits.stream()
            .map(visit -> visit.number() == changed.number() ? changed : visit)
            .toList());
  }

  @Override
  public List<Part> parts() {
    return List.of(
        Part.ofWoman("offer", DataCategory.REFERRAL, offer),
        Part.ofWoman("visits", DataCategory.REFERRAL, visits));
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
