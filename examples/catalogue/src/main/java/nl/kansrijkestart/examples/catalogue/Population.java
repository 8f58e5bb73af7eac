package nl.kansrijkestart.examples.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.catalogue.policy.WhatIf;

/**
 * A file of people, read one by one: CSV with a header, or a JSON object on each line. The names
 * are ids of facts; besides these {@code key} and {@code as-of}. What is empty is unknown.
 */
final class Population implements Iterable<WhatIf.Person>, AutoCloseable {

  static final int LONGEST_LINE = 10_000;
  private static final String UNREADABLE =
      "The population file cannot be read: it must be a file in UTF-8";
  private static final String KEY = "key";
  private static final String AS_OF = "as-of";
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final BufferedReader in;
  private final LocalDate today;
  private int number;
  private String ahead;
  private List<String> header = List.of();
  private char separator = ',';

  private Population(BufferedReader in, LocalDate today) {
    this.in = in;
    this.today = today;
  }

  static Population open(String file, LocalDate today) {
    try {
      Population population =
          new Population(Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8), today);
      population.begin();
      return population;
    } catch (IOException | InvalidPathException e) {
      throw new BadInput(UNREADABLE);
    }
  }

  private void begin() {
    ahead = line();
    if (ahead != null && !ahead.startsWith("{")) {
      separator = ahead.indexOf(';') >= 0 ? ';' : ',';
      header = cells(ahead);
      Set<String> seen = new HashSet<>();
      for (String name : header) {
        if (!name.equals(KEY) && !name.equals(AS_OF)) {
          refusing(() -> Fact.parse(name));
        }
        if (!seen.add(name)) {
          throw bad("a column must be there once");
        }
      }
      ahead = line();
    }
  }

  @Override
  public Iterator<WhatIf.Person> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return ahead != null;
      }

      @Override
      public WhatIf.Person next() {
        if (ahead == null) {
          throw new NoSuchElementException();
        }
        WhatIf.Person person = header.isEmpty() ? fromJson(ahead) : fromCells(cells(ahead));
        ahead = line();
        return person;
      }
    };
  }

  private WhatIf.Person fromCells(List<String> cells) {
    if (cells.size() != header.size()) {
      throw bad("there must be " + header.size() + " cells, as in the header");
    }
    Row row = new Row();
    for (int i = 0; i < cells.size(); i++) {
      row.add(header.get(i), cells.get(i));
    }
    return row.person();
  }

  private List<String> cells(String line) {
    if (line.indexOf('"') >= 0) {
      throw bad("cells must stand without quotation marks");
    }
    return List.of(line.split(String.valueOf(separator), -1)).stream().map(String::strip).toList();
  }

  private WhatIf.Person fromJson(String line) {
    JsonNode object;
    try {
      object = JSON.readValue(line);
    } catch (JsonProcessingException e) {
      throw bad("a line must be one JSON object, each name once");
    }
    if (!object.isObject()) {
      throw bad("a line must be one JSON object");
    }
    Row row = new Row();
    for (Map.Entry<String, JsonNode> each : object.properties()) {
      JsonNode value = each.getValue();
      if (value.isContainerNode()) {
        throw bad("a value must be a text, a number, true, false or null");
      }
      String text = value.isBoolean() ? (value.booleanValue() ? "yes" : "no") : value.asText();
      row.add(each.getKey(), value.isNull() ? "" : text);
    }
    return row.person();
  }

  /** One person, as far as read. */
  private final class Row {
    private String key = String.valueOf(number);
    private LocalDate asOf = today;
    private Facts facts = Facts.none();

    void add(String name, String text) {
      if (name.equals(KEY)) {
        key = text;
      } else if (name.equals(AS_OF)) {
        refusing(() -> asOf = text.isEmpty() ? today : Options.date(AS_OF, text));
      } else {
        refusing(() -> facts = facts.withText(Fact.parse(name), text));
      }
    }

    WhatIf.Person person() {
      return new WhatIf.Person(key, facts, asOf);
    }
  }

  private void refusing(Runnable read) {
    try {
      read.run();
    } catch (BadInput | IllegalArgumentException e) {
      throw bad(e.getMessage());
    }
  }

  private BadInput bad(String rule) {
    return new BadInput("Population file, line " + number + ": " + rule);
  }

  /** The next line that is not empty, or null at the end; no more than the longest is read. */
  private String line() {
    try {
      StringBuilder line = new StringBuilder();
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\n') {
          number++;
          if (!line.toString().isBlank()) {
            return line.toString().strip();
          }
          line.setLength(0);
        } else if (next != '\uFEFF') {
          line.append((char) next);
        }
        if (line.length() > LONGEST_LINE) {
          number++;
          throw bad("a line must have at most " + LONGEST_LINE + " characters");
        }
      }
      number++;
      return line.toString().isBlank() ? null : line.toString().strip();
    } catch (IOException e) {
      throw new BadInput(UNREADABLE);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
