//! How much of a file is read, and why.

/// Bytes of a file.
pub const LARGEST_FILE: usize = scenario::limits::LARGEST_TABLE_FILE;

/// Parts of a packed file.
pub const MOST_PARTS: usize = 2_000;

/// Bytes that all parts of a packed file may state they unpack to.
pub const LARGEST_STATED: u64 = 256 << 20;

/// Bytes that one part may unpack to.
pub const LARGEST_PART: usize = 16 << 20;

/// Bytes that all parts that are read may unpack to.
pub const LARGEST_UNPACKED: usize = 32 << 20;

/// Elements within elements; a workbook has about ten.
pub const DEEPEST: usize = 64;

/// Sheets that are read; those behind them are named.
pub const MOST_SHEETS: usize = 30;

/// Rows of a sheet that hold something, as many as any list of a scenario.
pub const MOST_ROWS: usize = scenario::limits::MOST_ROWS;

/// Columns of a sheet.
pub const MOST_COLUMNS: usize = 128;

/// Cells of all sheets.
pub const MOST_CELLS: usize = 100_000;

/// Bytes of all words in cells.
pub const MOST_WORDS: usize = 4 << 20;

/// Bytes of one cell.
pub const LONGEST_CELL: usize = 2_000;
