package nl.kansrijkestart.consent;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.stream.Stream;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataSubject;
import org.jspecify.annotations.Nullable;

/**
 * The records of one history: each key once, never changed, and sorted out at the first question
 * into one dossier per person. As a list it is equal to any list of the same records.
 */
final class RecordList extends AbstractList<Consent> implements RandomAccess {

  private final Consent[] records;
  // worked out at the first question; two threads may both do so, with the same outcome
  private volatile @Nullable Index index;

  private RecordList(Consent[] records) {
    this.records = records;
  }

  /** Leaves out exact repetitions, and checks that no key means two answers. */
  static RecordList of(List<Consent> records) {
    if (records instanceof RecordList known) {
      return known;
    }
    Map<ConsentId, Consent> byId = new LinkedHashMap<>();
    for (Consent record : records) {
      Consent earlier = byId.putIfAbsent(record.id(), record);
      if (earlier != null) {
        same(earlier, record);
      }
    }
    return new RecordList(byId.values().toArray(Consent[]::new));
  }

  /** One more record, without going over the others again but for their keys. */
  RecordList with(Consent record) {
    for (Consent earlier : records) {
      if (earlier.id().equals(record.id())) {
        same(earlier, record);
        return this;
      }
    }
    Consent[] more = Arrays.copyOf(records, records.length + 1);
    more[records.length] = record;
    return new RecordList(more);
  }

  private static void same(Consent earlier, Consent record) {
    if (!earlier.equals(record)) {
      throw new IllegalArgumentException(
          "Two different consents have the same key; an answer is never changed: add a new one"
              + " with a key of its own");
    }
  }

  RecordList recordedUntil(Instant instant) {
    Consent[] known =
        Stream.of(records)
            .filter(record -> !record.recordedAt().isAfter(instant))
            .toArray(Consent[]::new);
    return known.length == records.length ? this : new RecordList(known);
  }

  /** What is on record on the person of a request, in that place in the family; null if nothing. */
  @Nullable Dossier about(DisclosureRequest request) {
    Map<DataSubject, Dossier> dossiers = index().dossiers.get(request.person());
    return dossiers == null ? null : dossiers.get(request.subject());
  }

  /** Every record, the latest last. */
  List<Answer> all() {
    return index().all;
  }

  private Index index() {
    Index known = index;
    if (known == null) {
      known = new Index(records);
      index = known;
    }
    return known;
  }

  @Override
  public Consent get(int position) {
    return records[position];
  }

  @Override
  public int size() {
    return records.length;
  }

  private static final class Index {

    private final List<Answer> all = new ArrayList<>();
    private final Map<PersonId, Map<DataSubject, Dossier>> dossiers = new HashMap<>();

    Index(Consent[] records) {
      Consent[] inOrder = records.clone();
      Arrays.sort(inOrder, Answer.LATEST);
      Map<Object, List<Answer>> own = new LinkedHashMap<>();
      for (Consent record : inOrder) {
        List<Answer> sofar =
            own.computeIfAbsent(
                List.of(record.person(), record.scope().subject()), key -> new ArrayList<>());
        Answer answer = new Answer(record, sofar.size());
        sofar.add(answer);
        all.add(answer);
      }
      own.values().forEach(this::add);
    }

    private void add(List<Answer> answers) {
      Consent first = answers.get(0).record;
      dossiers
          .computeIfAbsent(first.person(), key -> new EnumMap<>(DataSubject.class))
          .put(first.scope().subject(), new Dossier(answers));
    }
  }
}
