package org.ignite.feedback.instruments;

import java.util.List;

/**
 * What raters are asked and, before the first answer, promised.
 *
 * @param title the heading of the form
 * @param minutes how long it takes to answer
 * @param promise what is said about who sees what
 * @param items the rated questions, in their order
 * @param comment the prompt for the one free text
 */
public record Instrument(
    String title, int minutes, VisibilityPromise promise, List<Item> items, String comment) {

  /**
   * The visibility promise. It says no more than what the software keeps.
   *
   * @param exceptions what it does not cover; shown first
   * @param promises what it covers
   */
  public record VisibilityPromise(List<String> exceptions, List<String> promises) {}

  /**
   * One rated question.
   *
   * @param id its name within the instrument
   * @param points the behaviour that each point of the scale stands for, from 1 to 5
   */
  public record Item(String id, String question, List<String> points) {}
}
