package nl.kansrijkestart.identity;

import nl.kansrijkestart.decision.ReasonCode;

/** The codes of what can be said about numbers, places, organisations and roles. */
public final class IdentityReasons {

  /** A text that is no citizen service number. */
  public static final ReasonCode BSN_INVALID = ReasonCode.of("identity.BSN_INVALID");

  /** A text that is no AGB code. */
  public static final ReasonCode AGB_CODE_INVALID = ReasonCode.of("identity.AGB_CODE_INVALID");

  /** A text that is no BIG number. */
  public static final ReasonCode BIG_NUMBER_INVALID = ReasonCode.of("identity.BIG_NUMBER_INVALID");

  /** A text that is no URA. */
  public static final ReasonCode URA_INVALID = ReasonCode.of("identity.URA_INVALID");

  /** A text that is no OIN. */
  public static final ReasonCode OIN_INVALID = ReasonCode.of("identity.OIN_INVALID");

  /** A text that is no RSIN. */
  public static final ReasonCode RSIN_INVALID = ReasonCode.of("identity.RSIN_INVALID");

  /** A text that is no KVK number. */
  public static final ReasonCode KVK_NUMBER_INVALID = ReasonCode.of("identity.KVK_NUMBER_INVALID");

  /** A text that is no Dutch postal code. */
  public static final ReasonCode POSTAL_CODE_INVALID =
      ReasonCode.of("identity.POSTAL_CODE_INVALID");

  /** A text that is no municipality code. */
  public static final ReasonCode MUNICIPALITY_INVALID =
      ReasonCode.of("identity.MUNICIPALITY_INVALID");

  /** A text that is no key of a person, or that is a BSN. */
  public static final ReasonCode PERSON_ID_INVALID = ReasonCode.of("identity.PERSON_ID_INVALID");

  /** A text that is no key of an organisation. */
  public static final ReasonCode ORGANIZATION_ID_INVALID =
      ReasonCode.of("identity.ORGANIZATION_ID_INVALID");

  /** A text that is no role code. */
  public static final ReasonCode ROLE_CODE_INVALID = ReasonCode.of("identity.ROLE_CODE_INVALID");

  /** The register holds the municipality on that day. */
  public static final ReasonCode MUNICIPALITY_REGISTERED =
      ReasonCode.of("identity.MUNICIPALITY_REGISTERED", "municipality");

  /** The form is right; no register that could tell more was there. */
  public static final ReasonCode MUNICIPALITY_FORMAT_ONLY =
      ReasonCode.of("identity.MUNICIPALITY_FORMAT_ONLY", "municipality");

  /** A complete register does not hold the code. */
  public static final ReasonCode MUNICIPALITY_NOT_REGISTERED =
      ReasonCode.of("identity.MUNICIPALITY_NOT_REGISTERED", "municipality");

  /**
   * The register holds the code, but not on that day; the day may be a birth date and stays out.
   */
  public static final ReasonCode MUNICIPALITY_NOT_ON_DAY =
      ReasonCode.of("identity.MUNICIPALITY_NOT_ON_DAY", "municipality");

  /** The list of roles grants the permission. */
  public static final ReasonCode ROLE_ALLOWED =
      ReasonCode.of("identity.ROLE_ALLOWED", "role", "permission");

  /** The list of roles grants the permission by a decision, not by the text of a source. */
  public static final ReasonCode ROLE_ALLOWED_BY_DECISION =
      ReasonCode.of("identity.ROLE_ALLOWED_BY_DECISION", "role", "permission", "decision");

  /** The list of roles does not grant the permission to the role. */
  public static final ReasonCode ROLE_NOT_ALLOWED =
      ReasonCode.of("identity.ROLE_NOT_ALLOWED", "role", "permission");

  /** The role is not in the list. */
  public static final ReasonCode ROLE_UNKNOWN = ReasonCode.of("identity.ROLE_UNKNOWN", "role");

  /** A role of persons was claimed without a person. */
  public static final ReasonCode ROLE_NEEDS_PERSON =
      ReasonCode.of("identity.ROLE_NEEDS_PERSON", "role");

  /** A role of professionals or organisations was claimed without an organisation. */
  public static final ReasonCode ROLE_NEEDS_ORGANIZATION =
      ReasonCode.of("identity.ROLE_NEEDS_ORGANIZATION", "role");

  /** A role of persons was given as the kind of an organisation. */
  public static final ReasonCode ROLE_NOT_OF_ORGANIZATION =
      ReasonCode.of("identity.ROLE_NOT_OF_ORGANIZATION", "role");

  /** The organisation is known already, under this name or a variant of it. */
  public static final ReasonCode ORGANIZATION_KNOWN =
      ReasonCode.of("identity.ORGANIZATION_KNOWN", "organization");

  /** The organisation is known already, as one of another kind. */
  public static final ReasonCode ORGANIZATION_KIND_DIFFERS =
      ReasonCode.of("identity.ORGANIZATION_KIND_DIFFERS", "organization", "kind");

  private IdentityReasons() {}
}
