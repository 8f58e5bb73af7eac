package nl.kansrijkestart.fhir.internal.base;

import java.util.Map;
import nl.kansrijkestart.consent.Purpose;

/** The codes of a consent, which are those of HL7. */
public final class ConsentCodes {

  public static final String SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
  public static final String PRIVACY = "patient-privacy";
  public static final String TREATMENT = "treatment";
  public static final String PARTICIPATION =
      "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
  public static final String RECIPIENT = "IRCP";
  public static final String HOLDER = "CST";

  /** Purposes that mean the same in HL7's list; the others have a code of the project only. */
  public static final Map<String, Purpose> ACT_REASONS =
      Map.of("TREAT", Purpose.CARE, "HRESCH", Purpose.RESEARCH);

  public static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
  public static final String DISCLOSURE = "IDSCL";
  public static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

  /** The laws of the Netherlands, as the official examples refer to them. */
  public static final String POLICY = "https://wetten.overheid.nl/";

  private ConsentCodes() {}
}
