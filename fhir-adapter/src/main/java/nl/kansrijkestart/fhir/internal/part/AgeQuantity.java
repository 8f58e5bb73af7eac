package nl.kansrijkestart.fhir.internal.part;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.fhir.internal.base.NlCore;
import nl.kansrijkestart.fhir.outcome.FhirIssue;
import nl.kansrijkestart.fhir.outcome.FhirReasons;
import nl.kansrijkestart.pregnancy.GestationalAge;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** A gestational age as a quantity: in days, or in whole weeks with a remark. */
public final class AgeQuantity {

  public static final String DAYS = "d";
  public static final String WEEKS = "wk";
  private static final Map<String, Integer> DAYS_IN = Map.of(DAYS, 1, WEEKS, 7, "{w}", 7);

  private AgeQuantity() {}

  /** An age in days, or in the weeks of which alone it is known. */
  public static Quantity of(GestationalAge age, boolean weeksOnly) {
    String unit = weeksOnly ? WEEKS : DAYS;
    return new Quantity()
        .setValue(age.days() / (weeksOnly ? 7 : 1))
        .setUnit(unit)
        .setSystem(NlCore.UCUM)
        .setCode(unit);
  }

  /** The age if it is certain; an issue below the path where it is not. */
  public static @Nullable GestationalAge read(
      Quantity quantity, String path, List<FhirIssue> issues) {
    BigDecimal number = quantity.getValue();
    Integer days =
        NlCore.UCUM.equals(quantity.getSystem()) && quantity.getCode() != null
            ? DAYS_IN.get(quantity.getCode())
            : null;
    if (number == null) {
      issues.add(FhirIssue.of(path + ".value", FhirReasons.MISSING));
    } else if (quantity.hasComparator()) {
      issues.add(FhirIssue.of(path + ".comparator", FhirReasons.ONLY_A_BOUND));
    } else if (days == null) {
      issues.add(FhirIssue.of(path + ".code", FhirReasons.OTHER_UNIT));
    } else if (number.stripTrailingZeros().scale() > 0) {
      issues.add(FhirIssue.of(path + ".value", FhirReasons.NOT_WHOLE));
    } else if (number.signum() < 0
        || number
                .multiply(BigDecimal.valueOf(days))
                .compareTo(BigDecimal.valueOf(GestationalAge.MAX_DAYS))
            > 0) {
      issues.add(FhirIssue.of(path + ".value", FhirReasons.OUT_OF_RANGE));
    } else {
      if (days > 1) {
        issues.add(FhirIssue.of(path + ".code", FhirReasons.WEEKS_ONLY));
      }
      return GestationalAge.ofDays(number.intValueExact() * days);
    }
    return null;
  }
}
