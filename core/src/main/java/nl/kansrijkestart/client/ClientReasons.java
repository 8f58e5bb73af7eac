package nl.kansrijkestart.client;

import nl.kansrijkestart.decision.ReasonCode;

/** The codes of what is said about a client, and of what can be wrong with her intake. */
public final class ClientReasons {

  /** A text with something in it besides white space. */
  static final String NOT_BLANK = "(?s).*\\S.*";

  /** There is a problem in the sense of the definition. */
  public static final ReasonCode PROBLEM_PRESENT =
      ReasonCode.of("client.PROBLEM_PRESENT", "circumstances");

  /** There is no problem in the sense of the definition. */
  public static final ReasonCode PROBLEM_ABSENT = ReasonCode.of("client.PROBLEM_ABSENT");

  /** It is not known whether there is a problem. */
  public static final ReasonCode PROBLEM_UNKNOWN =
      ReasonCode.of("client.PROBLEM_UNKNOWN", "circumstances");

  /** She can overcome it alone. */
  public static final ReasonCode OVERCOMES_ALONE = ReasonCode.of("client.OVERCOMES_ALONE");

  /** She cannot overcome it alone. */
  public static final ReasonCode CANNOT_OVERCOME_ALONE =
      ReasonCode.of("client.CANNOT_OVERCOME_ALONE");

  /** It is not known whether she can overcome it alone. */
  public static final ReasonCode ABILITY_UNKNOWN = ReasonCode.of("client.ABILITY_UNKNOWN");

  /** A professional judges that she is very vulnerable. */
  public static final ReasonCode JUDGED_VERY_VULNERABLE =
      ReasonCode.of("client.JUDGED_VERY_VULNERABLE", "role");

  /** A judgement expired. */
  public static final ReasonCode JUDGEMENT_EXPIRED =
      ReasonCode.of("client.JUDGEMENT_EXPIRED", "role");

  /** A judgement does not hold yet. */
  public static final ReasonCode JUDGEMENT_NOT_YET =
      ReasonCode.of("client.JUDGEMENT_NOT_YET", "role");

  /** Refusal: the role is not that of a professional. */
  public static final ReasonCode NOT_A_PROFESSIONAL =
      ReasonCode.of("client.NOT_A_PROFESSIONAL", "role");

  /** Refusal: no circumstance with that code is known. */
  public static final ReasonCode CIRCUMSTANCE_UNKNOWN =
      ReasonCode.of("client.CIRCUMSTANCE_UNKNOWN");

  /** The network card was not filled in. */
  public static final ReasonCode CARD_NOT_FILLED_IN = ReasonCode.of("client.CARD_NOT_FILLED_IN");

  /** Nobody informal is on the network card. */
  public static final ReasonCode ISOLATION =
      ReasonCode.of("client.ISOLATION", "informal", "professional");

  /** Somebody informal is on the network card. */
  public static final ReasonCode SUPPORTED =
      ReasonCode.of("client.SUPPORTED", "informal", "professional");

  /** Origin, nationality or residence status was given as a circumstance. */
  public static final ReasonCode ORIGIN_IS_NO_CIRCUMSTANCE =
      ReasonCode.of("client.ORIGIN_IS_NO_CIRCUMSTANCE");

  /** The code of a circumstance has another form. */
  public static final ReasonCode CIRCUMSTANCE_CODE_FORM =
      ReasonCode.of("client.CIRCUMSTANCE_CODE_FORM");

  /** An answer lacks the role of who asked. */
  public static final ReasonCode OBSERVER_MISSING = ReasonCode.of("client.OBSERVER_MISSING");

  /** An answer lacks the day. */
  public static final ReasonCode OBSERVED_ON_MISSING = ReasonCode.of("client.OBSERVED_ON_MISSING");

  /** There is an answer and a reason why there is none. */
  public static final ReasonCode ANSWER_AND_NO_ANSWER =
      ReasonCode.of("client.ANSWER_AND_NO_ANSWER");

  /** The language has another form. */
  public static final ReasonCode LANGUAGE_FORM = ReasonCode.of("client.LANGUAGE_FORM");

  /** There is a prefix without a family name. */
  public static final ReasonCode PREFIX_WITHOUT_NAME = ReasonCode.of("client.PREFIX_WITHOUT_NAME");

  /** The house number is out of range. */
  public static final ReasonCode HOUSE_NUMBER = ReasonCode.of("client.HOUSE_NUMBER");

  /** There is an address of stay without a fixed place. */
  public static final ReasonCode ADDRESS_WITHOUT_FIXED_PLACE =
      ReasonCode.of("client.ADDRESS_WITHOUT_FIXED_PLACE");

  /** There is a registered address although she is not registered. */
  public static final ReasonCode ADDRESS_NOT_REGISTERED =
      ReasonCode.of("client.ADDRESS_NOT_REGISTERED");

  /** A member of the household has no role. */
  public static final ReasonCode ROLE_MISSING = ReasonCode.of("client.ROLE_MISSING");

  /** A child has another role as well. */
  public static final ReasonCode CHILD_WITH_OTHER_ROLE =
      ReasonCode.of("client.CHILD_WITH_OTHER_ROLE");

  /** A birth order is below 1, or not of a child of this pregnancy. */
  public static final ReasonCode BIRTH_ORDER = ReasonCode.of("client.BIRTH_ORDER");

  /** Two children have the same birth order. */
  public static final ReasonCode BIRTH_ORDER_TWICE = ReasonCode.of("client.BIRTH_ORDER_TWICE");

  /** Somebody is in the household twice. */
  public static final ReasonCode MEMBER_TWICE = ReasonCode.of("client.MEMBER_TWICE");

  /** The woman is a member of her own household. */
  public static final ReasonCode MEMBER_IS_THE_WOMAN = ReasonCode.of("client.MEMBER_IS_THE_WOMAN");

  /** Two people have a role that one person can have. */
  public static final ReasonCode ROLE_TWICE = ReasonCode.of("client.ROLE_TWICE");

  /** Somebody has a role that nobody is said to have. */
  public static final ReasonCode ROLE_OF_NOBODY = ReasonCode.of("client.ROLE_OF_NOBODY");

  /** A network card was filled in without the parent. */
  public static final ReasonCode CARD_WITHOUT_PARENT = ReasonCode.of("client.CARD_WITHOUT_PARENT");

  /** A network card with content has no day. */
  public static final ReasonCode CARD_WITHOUT_DAY = ReasonCode.of("client.CARD_WITHOUT_DAY");

  /** Somebody is on the network card twice. */
  public static final ReasonCode SUPPORTER_TWICE = ReasonCode.of("client.SUPPORTER_TWICE");

  /** A judgement ends before it begins. */
  public static final ReasonCode JUDGEMENT_ENDS_BEFORE_BEGIN =
      ReasonCode.of("client.JUDGEMENT_ENDS_BEFORE_BEGIN");

  private ClientReasons() {}
}
