package nl.kansrijkestart.birth;

import nl.kansrijkestart.birth.MortalityDefinition.Denominator;
import nl.kansrijkestart.birth.MortalityVerdict.Ground;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;

/** Holds one birth against one definition of death around birth. */
final class MortalityJudge {

  private MortalityJudge() {}

  static Ground ground(
      MortalityDefinition definition,
      VitalStatus vitalStatus,
      @Nullable GestationAtBirth gestation,
      Ternary died,
      @Nullable Integer ageAtDeathDays) {
    Ternary below =
        gestation == null ? Ternary.UNKNOWN : gestation.before(definition.minimumWeeks() * 7);
    Ternary excludedIfLive = below.and(definition.liveBirthsBelowMinimum().not());
    return switch (vitalStatus) {
      case STILLBORN -> stillborn(definition, below);
      case LIVE ->
          switch (excludedIfLive) {
            case TRUE -> Ground.BELOW_MINIMUM;
            case UNKNOWN ->
                below == Ternary.UNKNOWN ? Ground.GESTATION_UNKNOWN : Ground.DEFINITION_SILENT;
            case FALSE -> liveBorn(definition, died, ageAtDeathDays);
          };
      case UNKNOWN ->
          excludedIfLive == Ternary.TRUE ? Ground.BELOW_MINIMUM : Ground.VITAL_STATUS_UNKNOWN;
    };
  }

  private static Ground stillborn(MortalityDefinition definition, Ternary below) {
    if (definition.denominator() == Denominator.LIVE_BIRTHS) {
      return Ground.NOT_LIVE_BORN;
    }
    return switch (below) {
      case TRUE -> Ground.BELOW_MINIMUM;
      case UNKNOWN -> Ground.GESTATION_UNKNOWN;
      case FALSE -> definition.stillbirths() ? Ground.STILLBORN : Ground.STILLBORN_NOT_COUNTED;
    };
  }

  private static Ground liveBorn(
      MortalityDefinition definition, Ternary died, @Nullable Integer ageAtDeathDays) {
    if (definition.windowDays() == null) {
      return Ground.LIVE_BORN;
    }
    return switch (died) {
      case FALSE -> Ground.ALIVE;
      case UNKNOWN -> Ground.DEATH_UNKNOWN;
      case TRUE -> {
        if (ageAtDeathDays == null) {
          yield Ground.AGE_AT_DEATH_UNKNOWN;
        }
        yield ageAtDeathDays < definition.countedDays()
            ? Ground.DIED_IN_WINDOW
            : Ground.DIED_AFTER_WINDOW;
      }
    };
  }
}
