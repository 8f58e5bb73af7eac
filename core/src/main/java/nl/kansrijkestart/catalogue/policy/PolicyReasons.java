package nl.kansrijkestart.catalogue.policy;

import nl.kansrijkestart.decision.ReasonCode;

/**
 * The codes of what a policy officer is told about a catalogue: by {@link CatalogueLint}, {@link
 * CoverageMap} and {@link WhatIf}.
 */
public final class PolicyReasons {

  /** Nobody can meet the criteria. */
  public static final ReasonCode NEVER_HOLDS = ReasonCode.of("catalogue.NEVER_HOLDS", "facts");

  /** The criteria of the framework and those of the offer rule each other out. */
  public static final ReasonCode FRAMEWORK_EXCLUDES =
      ReasonCode.of("catalogue.FRAMEWORK_EXCLUDES", "framework");

  /** Nobody fits without the judgement of a person: some value is always in doubt. */
  public static final ReasonCode ONLY_IN_DOUBT = ReasonCode.of("catalogue.ONLY_IN_DOUBT");

  /** The doubtful values of a condition hide all that it allows. */
  public static final ReasonCode DOUBT_HIDES_ALL =
      ReasonCode.of("catalogue.DOUBT_HIDES_ALL", "fact");

  /** A branch of an "any" cannot hold together with the rest. */
  public static final ReasonCode BRANCH_NEVER_HOLDS =
      ReasonCode.of("catalogue.BRANCH_NEVER_HOLDS", "branch");

  /** Without a branch of an "any" nobody's answer would change. */
  public static final ReasonCode BRANCH_WITHOUT_EFFECT =
      ReasonCode.of("catalogue.BRANCH_WITHOUT_EFFECT", "branch");

  /** Nothing is asked. */
  public static final ReasonCode NO_CRITERION = ReasonCode.of("catalogue.NO_CRITERION");

  /** What is asked holds for everybody. */
  public static final ReasonCode ALWAYS_HOLDS = ReasonCode.of("catalogue.ALWAYS_HOLDS");

  /** Nothing is asked but where she stays. */
  public static final ReasonCode OPEN_TO_ALL = ReasonCode.of("catalogue.OPEN_TO_ALL");

  /** Whoever fits this offer fits these others of the municipality as well. */
  public static final ReasonCode COVERED_BY =
      ReasonCode.of("catalogue.COVERED_BY", "offers", "number");

  /** These other offers of the municipality are for exactly the same people. */
  public static final ReasonCode SAME_PEOPLE =
      ReasonCode.of("catalogue.SAME_PEOPLE", "offers", "number");

  /** An aimed window lies wholly outside of what the criteria allow. */
  public static final ReasonCode WINDOW_OUTSIDE =
      ReasonCode.of("catalogue.WINDOW_OUTSIDE", "window");

  /** An aimed window lies partly outside of what the criteria allow. */
  public static final ReasonCode WINDOW_PARTLY_OUTSIDE =
      ReasonCode.of("catalogue.WINDOW_PARTLY_OUTSIDE", "window");

  /** The offer, or its pack, has ended. */
  public static final ReasonCode EXPIRED = ReasonCode.of("catalogue.EXPIRED", "ended");

  /** The offer ends soon. */
  public static final ReasonCode ENDS_SOON = ReasonCode.of("catalogue.ENDS_SOON", "ends", "days");

  /** The offer has not begun. */
  public static final ReasonCode STARTS_LATER = ReasonCode.of("catalogue.STARTS_LATER", "starts");

  /** A pack has ended, and its offers with it. */
  public static final ReasonCode PACK_EXPIRED =
      ReasonCode.of("catalogue.PACK_EXPIRED", "pack", "ended");

  /** A pack ends soon, and its offers with it. */
  public static final ReasonCode PACK_ENDS_SOON =
      ReasonCode.of("catalogue.PACK_ENDS_SOON", "pack", "ends", "days");

  /** A condition stands on no source. */
  public static final ReasonCode NO_SOURCE = ReasonCode.of("catalogue.NO_SOURCE", "fact");

  /** No source of the offer says where in the document it stands. */
  public static final ReasonCode NO_PLACE_IN_SOURCE = ReasonCode.of("catalogue.NO_PLACE_IN_SOURCE");

  /** No source of a condition says where in the document it stands. */
  public static final ReasonCode NO_PLACE_IN_SOURCE_OF =
      ReasonCode.of("catalogue.NO_PLACE_IN_SOURCE_OF", "fact");

  /** A role or kind of organisation that nobody knows: misspelt, or the host's own. */
  public static final ReasonCode UNKNOWN_ROLE = ReasonCode.of("catalogue.UNKNOWN_ROLE", "role");

  /** A source was not opened, and is still to be confirmed. */
  public static final ReasonCode UNCONFIRMED_SOURCE =
      ReasonCode.of("catalogue.UNCONFIRMED_SOURCE", "document");

  /** There are too many combinations of values to decide on what a check asks. */
  public static final ReasonCode NOT_DECIDED =
      ReasonCode.of("catalogue.NOT_DECIDED", "check", "limit");

  /** In a situation a fact is one of these values. */
  public static final ReasonCode SITUATION_IS =
      ReasonCode.of("catalogue.SITUATION_IS", "fact", "values");

  /** In a situation a fact lies within two values, both included. */
  public static final ReasonCode SITUATION_FROM_TO =
      ReasonCode.of("catalogue.SITUATION_FROM_TO", "fact", "from", "to");

  /** In a situation a fact is this value or more. */
  public static final ReasonCode SITUATION_FROM =
      ReasonCode.of("catalogue.SITUATION_FROM", "fact", "from");

  /** In a situation a fact is at most this value. */
  public static final ReasonCode SITUATION_UP_TO =
      ReasonCode.of("catalogue.SITUATION_UP_TO", "fact", "to");

  /** In a situation so many days lie behind a date, both ends included. */
  public static final ReasonCode SITUATION_AGE_FROM_TO =
      ReasonCode.of("catalogue.SITUATION_AGE_FROM_TO", "fact", "from", "to");

  /** In a situation so many days or more lie behind a date. */
  public static final ReasonCode SITUATION_AGE_FROM =
      ReasonCode.of("catalogue.SITUATION_AGE_FROM", "fact", "from");

  /** In a situation at most so many days lie behind a date. */
  public static final ReasonCode SITUATION_AGE_UP_TO =
      ReasonCode.of("catalogue.SITUATION_AGE_UP_TO", "fact", "to");

  /** No offer fits, whatever else is known. */
  public static final ReasonCode NOTHING_FITS = ReasonCode.of("catalogue.NOTHING_FITS");

  /** No offer fits for certain; it depends on these facts whether one does. */
  public static final ReasonCode MAY_FIT = ReasonCode.of("catalogue.MAY_FIT", "facts");

  /** How many situations there are, and what fits. */
  public static final ReasonCode COVERAGE =
      ReasonCode.of("catalogue.COVERAGE", "situations", "fit", "mayFit", "none");

  /** These offers ask nothing but where she stays, and are left out. */
  public static final ReasonCode COVERAGE_OPEN_TO_ALL =
      ReasonCode.of("catalogue.COVERAGE_OPEN_TO_ALL", "offers");

  /** Of so many offers the topic of life is not known, so that they are left out. */
  public static final ReasonCode COVERAGE_TOPIC_UNKNOWN =
      ReasonCode.of("catalogue.COVERAGE_TOPIC_UNKNOWN", "number");

  /** No offer asks about these facts, so that they make no difference. */
  public static final ReasonCode COVERAGE_NOT_ASKED =
      ReasonCode.of("catalogue.COVERAGE_NOT_ASKED", "facts");

  /** Who gains, loses, and for whom it becomes open or settled. */
  public static final ReasonCode WHAT_IF =
      ReasonCode.of("catalogue.WHAT_IF", "people", "gain", "lose", "opened", "settled", "same");

  /** The counts may be traced to people, and are not for publication. */
  public static final ReasonCode INTERNAL_COUNTS = ReasonCode.of("catalogue.INTERNAL_COUNTS");

  private PolicyReasons() {}
}
