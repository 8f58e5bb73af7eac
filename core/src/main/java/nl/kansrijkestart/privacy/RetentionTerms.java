package nl.kansrijkestart.privacy;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.decision.Confidence;
import nl.kansrijkestart.decision.LocalizedText;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.internal.json.DataObject;

/**
 * The retention terms of a host, one per class of data (bewaartermijnen).
 *
 * <p>Terms are data: {@link #standard()} ships what a source says, and what is still to be
 * confirmed by a lawyer; a host adds or replaces terms by {@link #with}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RetentionTerms {

  private static final RuleRef RULE = RuleRef.of("RETENTION", "1");
  private static final String FILE = "retention-terms.json";

  private final Map<RetentionTerm.DataClass, RetentionTerm> terms;

  private RetentionTerms(Map<RetentionTerm.DataClass, RetentionTerm> terms) {
    this.terms = terms;
  }

  /**
   * The terms that the library ships. Of these only that of the audit log is confirmed.
   *
   * @return the terms, never null
   */
  public static RetentionTerms standard() {
    return read(FILE, requireNonNull(RetentionTerms.class.getResourceAsStream(FILE), FILE));
  }

  /**
   * Terms of the host's own making.
   *
   * @param terms the terms, one per class of data, not null
   * @return the terms, never null
   * @throws IllegalArgumentException if a class of data has two
   */
  public static RetentionTerms of(Collection<RetentionTerm> terms) {
    Map<RetentionTerm.DataClass, RetentionTerm> byClass = new LinkedHashMap<>();
    for (RetentionTerm term : terms) {
      if (byClass.put(term.dataClass(), term) != null) {
        throw new IllegalArgumentException("Each class of data must have one retention term");
      }
    }
    return new RetentionTerms(byClass);
  }

  /**
   * Reads terms from a file as the library ships it, and closes the stream.
   *
   * @param name the name of the file, for messages, not null
   * @param in the file, not null
   * @return the terms, never null
   * @throws IllegalArgumentException if the file breaks a rule; the message names file, path and
   *     rule
   */
  public static RetentionTerms read(String name, InputStream in) {
    DataObject root = DataObject.read(requireNonNull(name, "name"), in);
    root.only("schema", "version", "licence", "about", "terms");
    List<RetentionTerm> terms = new ArrayList<>();
    for (DataObject term : root.objects("terms")) {
      terms.add(term.build(RetentionTerms::term));
    }
    return root.build(fields -> of(terms));
  }

  private static RetentionTerm term(DataObject fields) {
    fields.only("dataClass", "nl", "en", "years", "start", "sources");
    List<Source> sources = new ArrayList<>();
    for (DataObject source : fields.objects("sources")) {
      source.only("document", "passage", "confidence");
      sources.add(
          new Source(
              source.text("document"),
              source.optionalText("passage"),
              null,
              null,
              source.constant("confidence", Confidence.class)));
    }
    long years = fields.whole("years");
    return new RetentionTerm(
        fields.value("dataClass", RetentionTerm.DataClass::of),
        LocalizedText.of(fields.text("nl"), fields.text("en")),
        (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, years)),
        fields.constant("start", RetentionTerm.Start.class),
        sources);
  }

  /**
   * All terms.
   *
   * @return an immutable list, never null
   */
  public List<RetentionTerm> all() {
    return List.copyOf(terms.values());
  }

  /**
   * The term of a class of data.
   *
   * @param dataClass the class of data, not null
   * @return the term, or empty where there is none
   */
  public Optional<RetentionTerm> find(RetentionTerm.DataClass dataClass) {
    return Optional.ofNullable(terms.get(requireNonNull(dataClass, "dataClass")));
  }

  /**
   * These terms with one more, in place of one for the same class of data: how a host confirms a
   * term, with its own source.
   *
   * @param term the term, not null
   * @return the new terms, never null
   */
  public RetentionTerms with(RetentionTerm term) {
    Map<RetentionTerm.DataClass, RetentionTerm> more = new LinkedHashMap<>(terms);
    more.put(term.dataClass(), term);
    return new RetentionTerms(more);
  }

  /**
   * What would go on a day, and why. Nothing is deleted.
   *
   * @param items what is kept, not null
   * @param asOf the day, not null
   * @return one answer per item, in the same order, never null
   */
  public List<RetentionDecision> dryRun(Collection<RetentionItem> items, LocalDate asOf) {
    requireNonNull(asOf, "asOf");
    return items.stream().map(item -> decide(item, asOf)).toList();
  }

  private RetentionDecision decide(RetentionItem item, LocalDate asOf) {
    if (item.held() == Ternary.TRUE) {
      return new RetentionDecision.Keep(
          item, List.of(Reason.of(PrivacyReasons.RETENTION_HELD, RULE, List.of(), Map.of())));
    }
    RetentionTerm term = terms.get(item.dataClass());
    if (term == null) {
      return new RetentionDecision.Undecided(
          item,
          List.of(
              Reason.of(
                  PrivacyReasons.RETENTION_TERM_MISSING,
                  RULE,
                  List.of(),
                  Map.of("dataClass", item.dataClass().value()))));
    }
    if (item.started() == null) {
      return new RetentionDecision.Undecided(
          item,
          List.of(
              Reason.of(PrivacyReasons.RETENTION_START_UNKNOWN, RULE, term.sources(), Map.of())));
    }
    LocalDate passed = term.passedOn(item.started());
    Map<String, Object> years = Map.of("years", term.years());
    if (asOf.isBefore(passed)) {
      return new RetentionDecision.Keep(
          item, List.of(Reason.of(PrivacyReasons.RETENTION_RUNS, RULE, term.sources(), years)));
    }
    List<Reason> open = new ArrayList<>();
    if (!term.confirmed()) {
      open.add(Reason.of(PrivacyReasons.RETENTION_UNCONFIRMED, RULE, term.sources(), years));
    }
    if (item.held() == Ternary.UNKNOWN) {
      open.add(Reason.of(PrivacyReasons.RETENTION_HOLD_UNKNOWN, RULE, List.of(), Map.of()));
    }
    return open.isEmpty()
        ? new RetentionDecision.Due(
            item,
            passed,
            List.of(Reason.of(PrivacyReasons.RETENTION_PASSED, RULE, term.sources(), years)))
        : new RetentionDecision.Undecided(item, open);
  }
}
