package nl.kansrijkestart.referral.visit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.client.VulnerabilityLevel;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What must be known around a visit to judge it (omstandigheden van een huisbezoek): the day, the
 * pregnancy, the birth or another end. What is not known stays unknown and stops nothing.
 *
 * <p>From {@code endedOn} or {@code childDiedOn} on nothing is asked or said of a child (verlies).
 * Where another child of this pregnancy lives, leave both out: everything for that child goes on.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param asOf the present day, in Dutch local time, not null
 * @param dayZero the day on which the pregnancy was 0+0, or null where it is not dated
 * @param registeredOn the day on which the pregnancy was registered, or null where not known
 * @param bornOn the day of birth, or null where the pregnancy goes on or that is not known
 * @param endedOn the day on which the pregnancy ended without a living birth, or ended otherwise;
 *     null where it goes on, or that is not known
 * @param childDiedOn the day on which the child died that was born alive, of several the last of
 *     them, or its day of birth where that day is not known; null where a child of this pregnancy
 *     lives, or that is not known
 * @param vulnerability how vulnerable she was judged, not null
 * @param riskSuspected whether somebody recorded to suspect a risk, not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "asOf",
  "dayZero",
  "registeredOn",
  "bornOn",
  "endedOn",
  "childDiedOn",
  "vulnerability",
  "riskSuspected"
})
public record VisitContext(
    LocalDate asOf,
    @Nullable LocalDate dayZero,
    @Nullable LocalDate registeredOn,
    @Nullable LocalDate bornOn,
    @Nullable LocalDate endedOn,
    @Nullable LocalDate childDiedOn,
    VulnerabilityLevel vulnerability,
    Ternary riskSuspected) {

  /** Checks that the day, the level and the suspicion are there. */
  public VisitContext {
    requireNonNull(asOf, "asOf");
    requireNonNull(vulnerability, "vulnerability");
    requireNonNull(riskSuspected, "riskSuspected");
  }

  /**
   * A pregnancy of which nothing is known but the present day.
   *
   * @param asOf the present day, not null
   * @return the context, never null
   */
  public static VisitContext on(LocalDate asOf) {
    return new VisitContext(
        asOf, null, null, null, null, null, VulnerabilityLevel.UNKNOWN, Ternary.UNKNOWN);
  }

  /**
   * The same, on another day.
   *
   * @param day the present day, not null
   * @return the context, never null
   */
  public VisitContext withAsOf(LocalDate day) {
    return new VisitContext(
        day, dayZero, registeredOn, bornOn, endedOn, childDiedOn, vulnerability, riskSuspected);
  }

  /**
   * The same, with the dating of the pregnancy.
   *
   * @param day the day on which it was 0+0, not null
   * @return the context, never null
   */
  public VisitContext withDayZero(LocalDate day) {
    return new VisitContext(
        asOf,
        requireNonNull(day, "day"),
        registeredOn,
        bornOn,
        endedOn,
        childDiedOn,
        vulnerability,
        riskSuspected);
  }

  /**
   * The same, with the day on which the pregnancy was registered.
   *
   * @param day the day, not null
   * @return the context, never null
   */
  public VisitContext withRegisteredOn(LocalDate day) {
    return new VisitContext(
        asOf,
        dayZero,
        requireNonNull(day, "day"),
        bornOn,
        endedOn,
        childDiedOn,
        vulnerability,
        riskSuspected);
  }

  /**
   * The same, after a birth.
   *
   * @param day the day of birth, not null
   * @return the context, never null
   */
  public VisitContext withBornOn(LocalDate day) {
    return new VisitContext(
        asOf,
        dayZero,
        registeredOn,
        requireNonNull(day, "day"),
        endedOn,
        childDiedOn,
        vulnerability,
        riskSuspected);
  }

  /**
   * The same, after a pregnancy that ended without a living birth, or ended otherwise.
   *
   * @param day the day on which it ended, not null
   * @return the context, never null
   */
  public VisitContext withEndedOn(LocalDate day) {
    return new VisitContext(
        asOf,
        dayZero,
        registeredOn,
        bornOn,
        requireNonNull(day, "day"),
        childDiedOn,
        vulnerability,
        riskSuspected);
  }

  /**
   * The same, after the death of the child that was born alive.
   *
   * @param day the day on which it died, of several the last of them, not null
   * @return the context, never null
   */
  public VisitContext withChildDiedOn(LocalDate day) {
    return new VisitContext(
        asOf,
        dayZero,
        registeredOn,
        bornOn,
        endedOn,
        requireNonNull(day, "day"),
        vulnerability,
        riskSuspected);
  }

  /**
   * The same, with how vulnerable she was judged.
   *
   * @param level the level, not null
   * @return the context, never null
   */
  public VisitContext withVulnerability(VulnerabilityLevel level) {
    return new VisitContext(
        asOf, dayZero, registeredOn, bornOn, endedOn, childDiedOn, level, riskSuspected);
  }

  /**
   * The same, with whether somebody recorded to suspect a risk.
   *
   * @param suspected whether so, not null
   * @return the context, never null
   */
  public VisitContext withRiskSuspected(Ternary suspected) {
    return new VisitContext(
        asOf, dayZero, registeredOn, bornOn, endedOn, childDiedOn, vulnerability, suspected);
  }

  /**
   * Whether nothing is to be asked or said of a child any more, at a visit or in what is said of it
   * now. On the day itself it is not known which came first: that day counts.
   */
  boolean afterLoss(LocalDate visit) {
    LocalDate last = visit.isAfter(asOf) ? visit : asOf;
    return Stream.of(Optional.ofNullable(endedOn), Optional.ofNullable(childDiedOn))
        .flatMap(Optional::stream)
        .anyMatch(day -> !day.isAfter(last));
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
