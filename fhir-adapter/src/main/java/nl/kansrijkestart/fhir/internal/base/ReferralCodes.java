package nl.kansrijkestart.fhir.internal.base;

/** The codes of what is asked. */
public final class ReferralCodes {

  /** Social service procedure. */
  public static final String CATEGORY = "410606002";

  /** Why there is no key of a pregnancy where it is about none. */
  public static final String NO_PREGNANCY = "not-applicable";

  private ReferralCodes() {}
}
