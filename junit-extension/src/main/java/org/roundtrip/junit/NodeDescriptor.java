package org.roundtrip.junit;

import org.jspecify.annotations.Nullable;
import org.roundtrip.check.CheckName;
import org.roundtrip.dialect.Engine;
import org.roundtrip.revision.Revision;

/** The subject of a node in the test tree. */
sealed interface NodeDescriptor {

  /** The segment type in a unique ID. */
  String segment();

  /** The segment value in a unique ID. */
  String key();

  /** The display name. */
  String title();

  /** Whether the node is a test, not a container. */
  default boolean isTest() {
    return false;
  }

  /**
   * An annotated class.
   *
   * @param settings the settings of the class, or null if they are invalid
   */
  record TestClass(Class<?> type, @Nullable ClassSettings settings) implements NodeDescriptor {
    @Override
    public String segment() {
      return "class";
    }

    @Override
    public String key() {
      return type.getName();
    }

    @Override
    public String title() {
      return DisplayNames.of(type);
    }
  }

  /**
   * The only test of a class whose history cannot be read. It fails with the problem.
   *
   * @param tolerated whether the test is skipped with the problem as the reason instead
   */
  record Reading(Exception problem, boolean tolerated) implements NodeDescriptor {
    @Override
    public String segment() {
      return "check";
    }

    @Override
    public String key() {
      return "history-can-be-read";
    }

    @Override
    public String title() {
      return "the history can be read";
    }

    @Override
    public boolean isTest() {
      return true;
    }
  }

  /** A database on which the history is tested. */
  record Database(Engine engine) implements NodeDescriptor {
    @Override
    public String segment() {
      return "database";
    }

    @Override
    public String key() {
      return engine.word();
    }

    @Override
    public String title() {
      return "on " + engine.label();
    }
  }

  /** A revision on a database. */
  record Step(Revision revision) implements NodeDescriptor {
    @Override
    public String segment() {
      return "revision";
    }

    @Override
    public String key() {
      return revision.id().value();
    }

    @Override
    public String title() {
      return revision.label();
    }
  }

  /** A part of the history that cannot run here, such as a migration in code. */
  record NotRun(String name, String reason) implements NodeDescriptor {
    @Override
    public String segment() {
      return "not-run";
    }

    @Override
    public String key() {
      return name;
    }

    @Override
    public String title() {
      return name;
    }

    @Override
    public boolean isTest() {
      return true;
    }
  }

  /** The test of one check. */
  record Leaf(CheckName check) implements NodeDescriptor {
    @Override
    public String segment() {
      return "check";
    }

    @Override
    public String key() {
      return check.key();
    }

    @Override
    public String title() {
      return check.sentence();
    }

    @Override
    public boolean isTest() {
      return true;
    }
  }

  /** The test that reports the findings of a database that belong to no other test. */
  record Rest() implements NodeDescriptor {
    @Override
    public String segment() {
      return "check";
    }

    @Override
    public String key() {
      return "nothing-else";
    }

    @Override
    public String title() {
      return "there are no other findings";
    }

    @Override
    public boolean isTest() {
      return true;
    }
  }
}
