extension Schema {
  /// Indexes that an edit pays for: the orders of a customer are read from theirs alone, and no index finds the lines of
  /// a product, which nothing asked for but its deletion.
  static let version3 = """
    DROP INDEX "orderCustomer";
    CREATE INDEX "orderCustomer" ON "order" (customer, (cancelled = 0 AND total >= 0), date, total, cancelled)
      WHERE customer IS NOT NULL;
    DROP INDEX "orderLineProduct";
    """
}
