//! What it costs a charity to be heard in every system, what a fund would pay it, and where the fund's money would come from.
