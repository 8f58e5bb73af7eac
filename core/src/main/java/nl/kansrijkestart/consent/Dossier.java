package nl.kansrijkestart.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** What is on record on one person in one place in the family, sorted by what it answers. */
final class Dossier {

  private static final Question[] NONE = {};

  private final Answer[] answers;
  private final Map<Purpose, Question[]> byPurpose = new EnumMap<>(Purpose.class);

  Dossier(List<Answer> inOrder) {
    answers = inOrder.toArray(Answer[]::new);
    Map<Key, List<Answer>> questions = new LinkedHashMap<>();
    for (Answer answer : inOrder) {
      questions
          .computeIfAbsent(
              new Key(answer.record.giver(), answer.scope), question -> new ArrayList<>())
          .add(answer);
    }
    Map<Purpose, List<Question>> found = new EnumMap<>(Purpose.class);
    questions.forEach(
        (key, given) ->
            found
                .computeIfAbsent(key.scope().purpose(), purpose -> new ArrayList<>())
                .add(new Question(given)));
    found.forEach((purpose, asked) -> byPurpose.put(purpose, asked.toArray(NONE)));
  }

  /** Every record, the latest last. */
  Answer[] answers() {
    return answers;
  }

  Question[] about(Purpose purpose) {
    return byPurpose.getOrDefault(purpose, NONE);
  }

  /** What an answer is an answer to: a later one to the same question replaces the earlier. */
  private record Key(PersonId giver, ConsentScope scope) {}

  /** One question with all the answers of its giver, the latest last. */
  static final class Question {

    final long categories;
    private final Answer[] answers;

    Question(List<Answer> inOrder) {
      answers = inOrder.toArray(Answer[]::new);
      categories = answers[0].categories;
    }

    /**
     * The last yes that counts at an instant, as long as it has not ended and no objection goes
     * before it; else the last objection, which an ended yes never takes away.
     */
    @Nullable Answer inForce(Instant at, Givers givers) {
      Answer yes = null;
      for (int i = answers.length - 1; i >= 0; i--) {
        Answer answer = answers[i];
        if (!answer.counts(at, givers)) {
          continue;
        }
        if (!answer.objection) {
          yes = yes == null ? answer : yes;
        } else if (yes == null || yes.hasEnded(at) || !answer.knownBefore(yes)) {
          return answer;
        }
      }
      return yes == null || yes.hasEnded(at) ? null : yes;
    }
  }
}
