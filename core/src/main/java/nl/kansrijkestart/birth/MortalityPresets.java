package nl.kansrijkestart.birth;

import static nl.kansrijkestart.birth.MortalityDefinition.Denominator.LIVE_BIRTHS;
import static nl.kansrijkestart.birth.MortalityDefinition.Denominator.LIVE_BIRTHS_AND_STILLBIRTHS;

import java.util.List;
import nl.kansrijkestart.birth.MortalityDefinition.Denominator;
import nl.kansrijkestart.birth.MortalityDefinition.WindowEnd;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/**
 * The definitions that ship, as their sources give them.
 *
 * <p>Perined and VZinfo name the population of each figure: births from 24 (older: 22) weeks on, so
 * live births below take no part. CBS and WHO set a limit for stillbirths only: every live birth
 * takes part.
 */
final class MortalityPresets {

  static final List<MortalityDefinition> ALL =
      List.of(
          perined("perined-perinatal-24w-28d", 24, true, 28, LIVE_BIRTHS_AND_STILLBIRTHS),
          perined("perined-perinatal-24w-7d", 24, true, 7, LIVE_BIRTHS_AND_STILLBIRTHS),
          perined("perined-foetal-24w", 24, true, null, LIVE_BIRTHS_AND_STILLBIRTHS),
          perined("perined-neonatal-24w-28d", 24, false, 28, LIVE_BIRTHS),
          cbs("cbs-perinatal-24w-7d", 24, BirthSources.CBS_CONCEPT),
          cbs("who-perinatal-28w-7d", 28, BirthSources.CBS_JEUGDMONITOR),
          perined("perined-perinatal-22w-28d", 22, true, 28, LIVE_BIRTHS_AND_STILLBIRTHS),
          perined("perined-perinatal-22w-7d", 22, true, 7, LIVE_BIRTHS_AND_STILLBIRTHS),
          euroPeristat("euro-peristat-foetal-28w", 28, true, null, LIVE_BIRTHS_AND_STILLBIRTHS),
          euroPeristat("euro-peristat-neonatal-24w-28d", 24, false, 28, LIVE_BIRTHS));

  private MortalityPresets() {}

  private static MortalityDefinition perined(
      String id, int weeks, boolean stillbirths, @Nullable Integer days, Denominator denominator) {
    return definition(
        id,
        weeks,
        stillbirths,
        days,
        denominator,
        Ternary.FALSE,
        weeks == 22
            ? daysOf(days, BirthSources.VZINFO_DEATH_OLDER)
            : daysOf(days, BirthSources.VZINFO_DEATH, BirthSources.STAAT_VENZ_DEATH));
  }

  private static List<Source> daysOf(@Nullable Integer days, Source... sources) {
    return days == null ? List.of(sources) : BirthSources.withDaysAsRead(sources);
  }

  private static MortalityDefinition cbs(String id, int weeks, Source source) {
    return definition(
        id,
        weeks,
        true,
        7,
        LIVE_BIRTHS_AND_STILLBIRTHS,
        Ternary.TRUE,
        source.equals(BirthSources.CBS_CONCEPT)
            ? BirthSources.withDaysAsRead(source)
            : BirthSources.withDays(source));
  }

  private static MortalityDefinition euroPeristat(
      String id, int weeks, boolean stillbirths, @Nullable Integer days, Denominator denominator) {
    return definition(
        id,
        weeks,
        stillbirths,
        days,
        denominator,
        Ternary.FALSE,
        BirthSources.withDays(BirthSources.EURO_PERISTAT));
  }

  private static MortalityDefinition definition(
      String id,
      int weeks,
      boolean stillbirths,
      @Nullable Integer days,
      Denominator denominator,
      Ternary liveBirthsBelowMinimum,
      List<Source> sources) {
    return new MortalityDefinition(
        id,
        weeks,
        stillbirths,
        days,
        WindowEnd.EXCLUDED,
        denominator,
        liveBirthsBelowMinimum,
        sources);
  }
}
