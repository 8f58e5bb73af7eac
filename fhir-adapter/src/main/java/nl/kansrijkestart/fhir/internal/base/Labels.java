package nl.kansrijkestart.fhir.internal.base;

import java.util.Set;
import org.hl7.fhir.r4.model.Coding;

/** Security labels ({@code meta.security}): confidentiality as HL7 v3 defines it. */
public final class Labels {

  public static final String CONFIDENTIALITY =
      "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

  /** Unrestricted, low, moderate, normal: no more care than any record of a person asks. */
  private static final Set<String> USUAL = Set.of("U", "L", "M", "N");

  private Labels() {}

  /** Whether a label asks for more than usual care; one that is not known does. */
  public static boolean restricts(Coding label) {
    return !CONFIDENTIALITY.equals(label.getSystem())
        || !USUAL.contains(String.valueOf(label.getCode()));
  }
}
