const RESERVED = ["import", "templates"];

/** True for what stands where a board's id does in addresses (`/boards/templates`): no board may be called so. */
export const isReservedBoardId = (id: string): boolean => RESERVED.includes(id);
