package nl.kansrijkestart.fhir.internal.base;

/** The codes of what is asked. */
public final class ReferralCodes {

  /** Social service procedure. */
  public static final String CATEGORY = "410606002";

  /** What a letter of general practice is, by the official example hg-ReferralServiceRequest-01. */
  public static final String LETTERS = "urn:oid:2.16.840.1.113883.2.4.4.30.69";

  public static final String LETTER_OF_REFERRAL = "1";

  /** Why there is no key of a pregnancy where it is about none. */
  public static final String NO_PREGNANCY = "not-applicable";

  private ReferralCodes() {}
}
